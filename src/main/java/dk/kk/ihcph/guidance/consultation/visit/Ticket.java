package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.desk.TicketNumber;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A citizen in line, without a name. Refuses what its state does not allow. */
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

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    private @Nullable String language;
    private @Nullable String municipality;

    @Column
    private boolean movingToCopenhagen;

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

    /** The id of a ticket that is to be made: its secret is derived from it. */
    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** The first of a visit. */
    @SuppressWarnings("NullAway.Init") // the version is Hibernate's
    Ticket(UUID id, Arrival arrival, String location, LocalDate day, int number, byte[] secretDigest, Instant now) {
        this.id = id;
        this.visit = id;
        this.location = location;
        this.day = day;
        this.number = number;
        this.secretDigest = secretDigest;
        this.administration = arrival.administration();
        this.appointment = arrival.appointment();
        this.guide = arrival.guide();
        this.topics = List.copyOf(arrival.topics());
        this.language = arrival.language();
        this.municipality = arrival.municipality();
        this.movingToCopenhagen = arrival.movingToCopenhagen();
        this.persons = arrival.persons();
        this.status = TicketStatus.WAITING;
        this.takenAt = now;
        this.dueAt = arrival.dueAt() == null ? now : arrival.dueAt();
    }

    /** The next of the same visit, at another location, with its place by the time it has had from the beginning. */
    @SuppressWarnings("NullAway.Init")
    private Ticket(Ticket before, String location, LocalDate day, int number, Instant now) {
        this.id = newId();
        this.visit = before.visit;
        this.location = location;
        this.day = day;
        this.number = number;
        this.secretDigest = before.secretDigest;
        this.topics = before.topics;
        this.language = before.language;
        this.municipality = before.municipality;
        this.movingToCopenhagen = before.movingToCopenhagen;
        this.persons = before.persons;
        this.status = TicketStatus.WAITING;
        this.takenAt = now;
        this.dueAt = before.dueAt;
    }

    /** A guide has called it. */
    void call() {
        require(TicketStatus.WAITING);
        status = TicketStatus.AT_DESK;
    }

    void giveUp() {
        require(TicketStatus.WAITING);
        status = TicketStatus.GIVEN_UP;
    }

    void serve() {
        require(TicketStatus.AT_DESK);
        status = TicketStatus.SERVED;
    }

    void missCalls() {
        require(TicketStatus.AT_DESK);
        status = TicketStatus.NO_SHOW;
    }

    /** Back into the same line, at its old place, for one administration or whoever is free. */
    void returnToLine(@Nullable Administration to, List<String> about) {
        require(TicketStatus.AT_DESK);
        status = TicketStatus.WAITING;
        administration = to;
        topics = List.copyOf(about);
        guide = null;
    }

    /** Ends here and goes on at another location. */
    Ticket sendTo(
            String place,
            @Nullable Administration to,
            List<String> about,
            LocalDate today,
            int itsNumber,
            Instant now) {
        require(TicketStatus.AT_DESK);
        status = TicketStatus.TRANSFERRED;
        Ticket next = new Ticket(this, place, today, itsNumber, now);
        next.administration = to;
        next.topics = List.copyOf(about);
        return next;
    }

    /** Nobody saw to it on its day: closed by the night, as served if a guide had begun. */
    void close(boolean begun) {
        if (status != TicketStatus.WAITING && status != TicketStatus.AT_DESK) {
            throw Refused.illegalTransition(status);
        }
        status = begun ? TicketStatus.SERVED : TicketStatus.ABANDONED;
    }

    private void require(TicketStatus expected) {
        if (status != expected) {
            throw Refused.illegalTransition(status);
        }
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

    List<String> topics() {
        return topics;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String municipality() {
        return municipality;
    }

    boolean movingToCopenhagen() {
        return movingToCopenhagen;
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
