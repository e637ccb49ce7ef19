package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.Guidance;
import dk.kk.ihcph.guidance.consultation.desk.TicketNumber;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** The place of a citizen in line, without a name. */
@Entity
class Ticket {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column
    private UUID visit;

    @Column
    private String location;

    @Column
    private LocalDate day;

    @Column
    private int number;

    @Column
    private byte[] secretDigest;

    @Enumerated(EnumType.STRING)
    private @Nullable Administration administration;

    private @Nullable UUID appointment;

    @Column
    private @Nullable UUID guide;

    @Embedded
    private Guidance guidance;

    @Column
    private int persons;

    @Enumerated(EnumType.STRING)
    private TicketStatus status;

    @Column
    private Instant takenAt;

    @Column
    private Instant dueAt;

    @SuppressWarnings("NullAway.Init")
    protected Ticket() {}

    /** A number in the line of a location and a local day. */
    record LineNumber(String location, LocalDate day, int number) {}

    /**
     * The desk that a citizen is sent on to.
     *
     * @param administration null where every guide of the location may call the citizen
     * @param topics that are left to talk about
     */
    record Handover(@Nullable Administration administration, List<String> topics) {}

    /** The id of a ticket that is to be made: its secret is derived from it. */
    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** The first ticket of a visit. */
    @SuppressWarnings("NullAway.Init") // the version is Hibernate's
    Ticket(UUID id, Arrival arrival, LineNumber place, byte[] secretDigest, Instant now) {
        this(id, id, place, secretDigest, now);
        this.guidance = arrival.guidance();
        this.persons = arrival.persons();
        this.appointment = arrival.appointment();
        this.guide = arrival.guide();
        this.dueAt = arrival.dueAt() == null ? now : arrival.dueAt();
    }

    @SuppressWarnings("NullAway.Init") // the other constructor and next() set the rest
    private Ticket(UUID id, UUID visit, LineNumber place, byte[] secretDigest, Instant now) {
        this.id = id;
        this.visit = visit;
        this.location = place.location();
        this.day = place.day();
        this.number = place.number();
        this.secretDigest = secretDigest;
        this.status = TicketStatus.WAITING;
        this.takenAt = now;
    }

    /** Moves to another status, or refuses where the present one does not lead there. */
    void move(TicketStatus next) {
        if (!status.leadsTo(next)) {
            throw Refused.illegalTransition(status);
        }
        status = next;
    }

    /** Returns to the same line at its old place. */
    void returnToLine(Handover handover) {
        move(TicketStatus.WAITING);
        administration = handover.administration();
        guidance = guidance.withTopics(handover.topics());
        guide = null;
    }

    /** Ends here. The visit goes on with a new ticket at another location, due since it began. */
    Ticket sendTo(LineNumber place, Handover handover, Instant now) {
        move(TicketStatus.TRANSFERRED);
        Ticket next = new Ticket(newId(), visit, place, secretDigest, now);
        next.administration = handover.administration();
        next.guidance = guidance.withTopics(handover.topics());
        next.persons = persons;
        next.dueAt = dueAt;
        return next;
    }

    UUID id() {
        return id;
    }

    UUID visit() {
        return visit;
    }

    long version() {
        return version;
    }

    String location() {
        return location;
    }

    LocalDate day() {
        return day;
    }

    TicketNumber number() {
        return new TicketNumber(number);
    }

    byte[] secretDigest() {
        return secretDigest.clone();
    }

    @Nullable
    Administration administration() {
        return administration;
    }

    @Nullable
    UUID appointment() {
        return appointment;
    }

    Guidance guidance() {
        return guidance;
    }

    int persons() {
        return persons;
    }

    TicketStatus status() {
        return status;
    }

    Instant takenAt() {
        return takenAt;
    }

    Instant dueAt() {
        return dueAt;
    }
}
