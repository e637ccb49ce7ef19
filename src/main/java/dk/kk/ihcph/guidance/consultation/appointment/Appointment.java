package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.Channel;
import dk.kk.ihcph.guidance.consultation.Guidance;
import dk.kk.ihcph.guidance.consultation.slot.BookedTime;
import dk.kk.ihcph.guidance.consultation.slot.Slot;
import dk.kk.ihcph.guidance.consultation.visit.Arrival;
import dk.kk.ihcph.guidance.consultation.visit.BookedVisit;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.staffing.shift.DeskShifts.DeskShift;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** The time of a citizen with a guide at a desk: held for a moment, booked, and in the end kept, missed or cancelled. */
@Entity
class Appointment implements BookedVisit {
    @Id
    private UUID id;

    @Version
    private long version;

    /** Written by the database, and known once the row is read. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant updatedAt;

    @Embedded
    private BookedTime time;

    @Embedded
    private Guidance guidance;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    /** Null while nobody has said who it is for, and once it is erased. */
    @Embedded
    private @Nullable AppointmentContact contact;

    /** The keyed hash of the address that made it; null where a login did. */
    private byte @Nullable [] origin;

    @Embedded
    private Reservation reservation;

    @Column
    private byte[] secretDigest;

    @Column
    private Instant createdAt;

    @Embedded
    private @Nullable CheckIn checkIn;

    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    /** The id of an appointment that is to be made: its secret is derived from it. */
    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /**
     * Books the time, or holds it while nobody has said who it is for.
     *
     * @param hold how long it is held then
     */
    @SuppressWarnings("NullAway.Init") // the version is Hibernate's
    Appointment(
            UUID id,
            AppointmentRequest request,
            Slot slot,
            DeskShift guide,
            String secret,
            Duration hold,
            Instant now) {
        this.id = id;
        this.time = BookedTime.of(slot, guide);
        this.guidance = request.guidance();
        this.channel = Objects.requireNonNullElse(request.channel(), Channel.IN_PERSON);
        this.secretDigest = Secret.digest(secret);
        this.createdAt = now;
        this.contact = request.contact();
        this.reservation = contact == null ? Reservation.hold(now.plus(hold)) : Reservation.BOOKED;
    }

    /** Keeps its time only until the mailed link confirms it, or until it begins. */
    void awaitConfirmation(Instant until) {
        reservation = Reservation.unconfirmed(until.isBefore(startsAt()) ? until : startsAt());
    }

    void confirm(Instant now) {
        reservation = reservation.confirmed(now);
    }

    /** Refuses unless the time is still held for its citizen. */
    void requireBookable(Instant now) {
        reservation.booked(now);
    }

    void book(BookingRequest request, Instant now) {
        reservation = reservation.booked(now);
        contact = AppointmentContact.of(request.name(), request.email());
        guidance = guidance.withResidence(request.municipality(), request.movingToCopenhagen());
    }

    void noteOrigin(byte[] address) {
        origin = address;
    }

    /** Whether this is the time that it has, with a guide who is there. */
    boolean keeps(Instant start) {
        return startsAt().equals(start) && reservation.strandedSince() == null;
    }

    void move(Slot slot, DeskShift guide) {
        time = BookedTime.of(slot, guide);
        reservation = reservation.stranded(false, slot.startsAt());
    }

    void cancel(@Nullable String reason, Instant now) {
        reservation = reservation.cancelled(reason, now);
    }

    @Override
    public void checkIn(UUID ticket, Instant now) {
        reservation = reservation.checkedIn(now);
        checkIn = new CheckIn(now, ticket);
    }

    void strand(boolean stranded, Instant now) {
        reservation = reservation.stranded(stranded, now);
    }

    void require(AppointmentStatus wanted, Instant now) {
        reservation.require(wanted, now);
    }

    AppointmentStatus shownStatus(Instant now) {
        return reservation.statusAt(now);
    }

    @Override
    public Arrival arrival(Duration tolerance, Instant now) {
        boolean inTime = !now.isAfter(startsAt().plus(tolerance));
        return new Arrival(guidance, 1, id, inTime ? staff() : null, inTime ? startsAt() : null);
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

    BookedTime time() {
        return time;
    }

    Administration administration() {
        return time.administration();
    }

    UUID staff() {
        return time.staff();
    }

    @Override
    public String location() {
        return time.location();
    }

    Guidance guidance() {
        return guidance;
    }

    Channel channel() {
        return channel;
    }

    @Nullable
    AppointmentContact contact() {
        return contact;
    }

    byte @Nullable [] origin() {
        return origin;
    }

    Instant startsAt() {
        return time.startsAt();
    }

    Instant endsAt() {
        return time.endsAt();
    }

    @Nullable
    Instant heldUntil() {
        return reservation.heldUntil();
    }

    @Nullable
    Instant strandedSince() {
        return reservation.strandedSince();
    }

    @Nullable
    String cancelReason() {
        return reservation.cancelReason();
    }

    @Override
    public byte[] secretDigest() {
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
    CheckIn checkIn() {
        return checkIn;
    }
}
