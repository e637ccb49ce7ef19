package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.Channel;
import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.consultation.slot.Slot;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import dk.kk.ihcph.guidance.staffing.shift.DeskShifts.DeskShift;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A citizen's time with a guide at a desk: held for a moment, booked, and in the end kept, missed or cancelled. */
@Entity
class Appointment {
    @Id
    private UUID id;

    @Version
    private long version;

    /** Written by the database, and known once the row is read. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant updatedAt;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column
    private UUID guide;

    @Column
    private String location;

    @Column
    private Instant startsAt;

    @Column
    private Instant endsAt;

    @Column
    private Instant blockedUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    private @Nullable String language;
    private @Nullable String municipality;

    @Column
    private boolean movingToCopenhagen;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String mailbox;
    private byte @Nullable [] origin;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    private @Nullable Instant heldUntil;
    private @Nullable Instant strandedSince;
    private @Nullable String cancelReason;

    @Column
    private byte[] secretDigest;

    @Column
    private Instant createdAt;

    private @Nullable Instant checkedInAt;
    private @Nullable UUID ticket;
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    /** The id of an appointment that is to be made: its secret is derived from it. */
    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /**
     * Booked, or, while nobody has said who it is for, held.
     *
     * @param hold for how long it is held then
     */
    @SuppressWarnings("NullAway.Init") // take() sets the rest; the version is Hibernate's
    Appointment(
            UUID id,
            AppointmentRequest request,
            Slot slot,
            DeskShift guide,
            String secret,
            Duration hold,
            Instant now) {
        this.id = id;
        this.location = guide.location();
        this.topics = List.copyOf(request.topics());
        this.language = request.language();
        this.municipality = request.municipality();
        this.movingToCopenhagen = Boolean.TRUE.equals(request.movingToCopenhagen());
        this.channel = Objects.requireNonNullElse(request.channel(), Channel.IN_PERSON);
        this.secretDigest = Secret.digest(secret);
        this.createdAt = now;
        name(request.name(), request.email());
        boolean known = request.saysWho();
        this.status = known ? AppointmentStatus.BOOKED : AppointmentStatus.HELD;
        this.heldUntil = known ? null : now.plus(hold);
        take(slot, guide);
    }

    /** Keeps its time, once it is booked, only until the mailed link confirms it. */
    void awaitConfirmation(Instant until) {
        status = AppointmentStatus.UNCONFIRMED;
        heldUntil = until.isBefore(startsAt) ? until : startsAt;
    }

    /** The address it was booked with is its citizen's, or the citizen is at the desk. */
    void confirm(Instant now) {
        if (status == AppointmentStatus.EXPIRED || shownStatus(now) == AppointmentStatus.EXPIRED) {
            throw Refused.of(CommonProblem.CONFIRMATION_EXPIRED);
        }
        require(AppointmentStatus.UNCONFIRMED, now);
        if (strandedSince != null) {
            throw Refused.of(DeskProblem.SLOT_TAKEN);
        }
        status = AppointmentStatus.BOOKED;
        heldUntil = null;
    }

    /** Says who a held time is for. */
    void book(BookingRequest request, Instant now) {
        if (shownStatus(now) == AppointmentStatus.EXPIRED) {
            throw Refused.of(DeskProblem.HOLD_EXPIRED);
        }
        require(AppointmentStatus.HELD, now);
        if (strandedSince != null) {
            throw Refused.of(DeskProblem.SLOT_TAKEN);
        }
        name(request.name(), request.email());
        municipality = request.municipality() == null ? municipality : request.municipality();
        movingToCopenhagen = request.movingToCopenhagen() == null ? movingToCopenhagen : request.movingToCopenhagen();
        status = AppointmentStatus.BOOKED;
        heldUntil = null;
    }

    private void name(@Nullable String who, @Nullable String address) {
        name = who;
        email = address;
        mailbox = address == null ? null : EmailAddress.of(address).mailbox();
    }

    /** Notes from which address it was made without login, as a keyed hash. */
    void comesFrom(byte[] address) {
        origin = address;
    }

    /** Whether this is the time that it has, with a guide who is there. */
    boolean keeps(Instant start) {
        return startsAt.equals(start) && strandedSince == null;
    }

    /** Leaves its time for another, perhaps with another guide. */
    void move(Slot slot, DeskShift guide) {
        take(slot, guide);
        strandedSince = null;
    }

    private void take(Slot slot, DeskShift shift) {
        guide = shift.guide();
        administration = shift.administration();
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        blockedUntil = slot.blockedUntil();
    }

    /** Frees its time; a hold can be given up so too. */
    void cancel(@Nullable String reason, Instant now) {
        if (!shownStatus(now).endsByItself()) {
            require(AppointmentStatus.BOOKED, now);
        }
        status = AppointmentStatus.CANCELLED;
        cancelReason = reason;
        strandedSince = null;
    }

    /** Whoever has it is here, in line with this ticket. */
    void checkIn(UUID madeTicket, Instant now) {
        require(AppointmentStatus.BOOKED, now);
        status = AppointmentStatus.CHECKED_IN;
        ticket = madeTicket;
        checkedInAt = now;
        strandedSince = null;
    }

    /** Notes whether its guide is no longer promised to be there; since when, the first time that is seen. */
    void strand(boolean stranded, Instant now) {
        if (!stranded) {
            strandedSince = null;
        } else if (strandedSince == null) {
            strandedSince = now;
        }
    }

    /** Refuses unless it is in this state. */
    void require(AppointmentStatus wanted, Instant now) {
        AppointmentStatus current = shownStatus(now);
        if (current != wanted) {
            throw Refused.illegalTransition(current);
        }
    }

    /** A hold is over at its minute, whether or not anybody has come by to say so. */
    AppointmentStatus shownStatus(Instant now) {
        return status.endsByItself() && !now.isBefore(Objects.requireNonNull(heldUntil))
                ? AppointmentStatus.EXPIRED
                : status;
    }

    /** The request that would book it: everything that a citizen said of it. */
    AppointmentRequest asRequest() {
        return new AppointmentRequest(
                location, startsAt, topics, language, municipality, movingToCopenhagen, channel, name, email);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant updatedAt() {
        return Objects.requireNonNull(updatedAt, "read from the database");
    }

    Administration administration() {
        return administration;
    }

    UUID guide() {
        return guide;
    }

    /** The mailbox that its e-mail address leads to. */
    @Nullable
    String mailbox() {
        return mailbox;
    }

    /** The keyed hash of the address that it was made from; null where a login made it. */
    byte @Nullable [] origin() {
        return origin;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    @Nullable
    Instant heldUntil() {
        return heldUntil;
    }

    @Nullable
    Instant strandedSince() {
        return strandedSince;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    byte[] secretDigest() {
        return secretDigest;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant checkedInAt() {
        return checkedInAt;
    }

    @Nullable
    UUID ticket() {
        return ticket;
    }
}
