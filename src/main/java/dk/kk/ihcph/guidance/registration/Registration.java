package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/**
 * One party's place at an event. Phantoms, which stand for an address that is registered already, are written like any other
 * and never read here: they exist for the database's counters alone.
 */
@Entity
@SQLRestriction("phantom_of is null")
public class Registration {
    /** A UUIDv7, given before it is written: the mail about it is queued first. */
    @Id
    private UUID id;

    @Version
    private long version;

    /** Written by the database, and known once the row is read. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant updatedAt;

    @Column
    private UUID event;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Embedded
    private Standing standing;

    private int partySize;

    @Generated
    private long place;

    @Embedded
    private Attendee attendee;

    /** The searchable form of the name, made by the database. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused") // queries ask for it
    private @Nullable String nameKey;

    /** The canonical form of the e-mail: an event has one active registration for each. */
    @SuppressWarnings("unused") // queries and the unique index ask for it
    private @Nullable String emailKey;

    @Embedded
    private Origin origin;

    @SuppressWarnings("unused") // queries ask for it
    private @Nullable UUID phantomOf;

    @Embedded
    private @Nullable FollowUp followUp;

    @Embedded
    private @Nullable PartyArrival arrival;

    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    /**
     * Registers a party: with seats if there are enough, otherwise waiting.
     *
     * @param id a {@link #newId}
     */
    @SuppressWarnings("NullAway.Init") // updateDetails sets the attendee
    public Registration(UUID id, EventFacts at, Party party, Origin origin, boolean hasSeats) {
        this.id = id;
        this.event = at.id();
        this.administration = at.administration();
        this.origin = origin;
        this.standing = Standing.start(hasSeats, origin.registeredAt());
        updateDetails(party);
    }

    /** The id of a registration that is about to be made. */
    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /**
     * Holds seats or a position on the waiting list until its owner confirms by the mailed link.
     *
     * @param known the registration that the address has already: then this one is a phantom and forgets the attendee
     */
    public void awaitConfirmation(Instant until, @Nullable UUID known) {
        standing = standing.awaitConfirmation(until);
        phantomOf = known;
        if (known != null) {
            set(Attendee.NOBODY);
            origin = origin.withoutConsent();
        }
    }

    /** Replaces attendee and party size; the caller finds the seats for a larger party first. */
    public void updateDetails(Party party) {
        partySize = party.persons();
        set(party.attendee());
    }

    private void set(Attendee other) {
        attendee = other;
        emailKey = other.emailAddress().map(EmailAddress::canonical).orElse(null);
    }

    public void confirm(Instant now) {
        standing = standing.confirm(now);
    }

    /** Whether the registration has or waits for anything that can still be given up. */
    boolean canLeave() {
        return status().active() && attendance() == null;
    }

    public void cancel(Instant now) {
        if (!canLeave()) {
            throw illegalTransition();
        }
        standing = standing.cancel(now);
    }

    public void offer(Instant expiresAt) {
        standing = standing.offer(expiresAt);
    }

    /** Moves the end of the offer, since the event begins at another time. */
    public void changeOffer(Instant expiresAt) {
        standing = standing.changeOffer(expiresAt);
    }

    public void accept(Instant now) {
        standing = standing.accept(now);
    }

    /** Ends the registration, since its offer was declined or has expired. */
    public void endOffer(RegistrationStatus how, Instant now) {
        standing = standing.endOffer(how, now);
    }

    /** Returns to the waiting list, at the same position: there are fewer seats than when they were offered. */
    public void withdrawOffer() {
        standing = standing.withdrawOffer();
    }

    public void answerComing(boolean comes, Instant now) {
        standing.require(RegistrationStatus.CONFIRMED);
        followUp = followUp().answerComing(comes, now);
    }

    /** Checks in persons of the party: the first of them, or more. An unconfirmed party is confirmed by coming. */
    public void checkIn(Instant at, int persons) {
        if (!hadSeatsAt(at)) {
            throw illegalTransition();
        }
        if (status() == RegistrationStatus.UNCONFIRMED) {
            confirm(at);
        }
        arrival = arrival().checkIn(at, persons);
    }

    /** Whether the party had seats then: a scan can have been made before the cancellation and arrive after it. */
    public boolean hadSeatsAt(Instant at) {
        boolean undone = origin.isWalkIn() && status() == RegistrationStatus.CANCELLED;
        return !undone && standing.hadSeatsAt(at);
    }

    /** Persons of the party who have not come yet. */
    public int personsMissing() {
        return partySize - arrival().persons();
    }

    /** Notes another scan of persons who are there already: the earliest scan is the arrival. */
    public void seenAt(Instant at) {
        arrival = arrival().seenAt(at);
    }

    /**
     * Undoes the check-in: somebody else was scanned. A walk-in is cancelled.
     *
     * @param over whether the event is over, so that whoever did not come stayed away
     */
    public void undoCheckIn(boolean over, Instant now) {
        if (attendance() != Attendance.CHECKED_IN) {
            throw illegalTransition();
        }
        boolean stayedAway = over && status() == RegistrationStatus.CONFIRMED && !origin.isWalkIn();
        arrival = PartyArrival.undone(stayedAway ? Attendance.NO_SHOW : null, now);
        if (origin.isWalkIn()) {
            standing = standing.cancel(now);
        }
    }

    /** Notes that the party said that it cannot come. */
    public void excuse() {
        standing.require(RegistrationStatus.CONFIRMED);
        arrival = arrival().excuse();
    }

    /** The refusal that names the state of the registration: its attendance, or else its status. */
    Refused illegalTransition() {
        Attendance attendance = attendance();
        return Refused.illegalTransition(attendance == null ? status() : attendance);
    }

    public void giveFeedback(Instant day) {
        followUp = followUp().giveFeedback(day);
    }

    /** Removes the attendee's identity; what is counted stays. */
    public void erase(Instant now) {
        set(attendee.anonymous());
        erasedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    Instant updatedAt() {
        return Objects.requireNonNull(updatedAt, "read from the database");
    }

    public UUID event() {
        return event;
    }

    public Administration administration() {
        return administration;
    }

    public Standing standing() {
        return standing;
    }

    public RegistrationStatus status() {
        return standing.status();
    }

    public int partySize() {
        return partySize;
    }

    public long place() {
        return place;
    }

    public Attendee attendee() {
        return attendee;
    }

    public Origin origin() {
        return origin;
    }

    public FollowUp followUp() {
        return Objects.requireNonNullElse(followUp, FollowUp.NONE);
    }

    public PartyArrival arrival() {
        return Objects.requireNonNullElse(arrival, PartyArrival.UNKNOWN);
    }

    @Nullable
    public Attendance attendance() {
        return arrival().attendance();
    }

    @Nullable
    public Instant erasedAt() {
        return erasedAt;
    }
}
