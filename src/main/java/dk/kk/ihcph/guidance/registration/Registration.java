package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.Industry;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import dk.kk.ihcph.guidance.notification.NotificationView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One party's place at an event: unconfirmed, confirmed, waiting, offered seats, or over. Phantoms, which stand for an address
 * that is registered already, are written like any other and never read here: they exist for the database's counters alone.
 */
@Entity
@SQLRestriction("phantom_of is null")
class Registration {
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

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private int partySize;

    @Generated
    private long place;

    private @Nullable String name;

    /** The name as it is searched for; the database makes it from the name. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused") // queries ask for it
    private @Nullable String nameKey;

    private @Nullable String email;

    /** The canonical form of the e-mail: an event has one active registration for each. */
    @SuppressWarnings("unused") // queries and the unique index ask for it
    private @Nullable String emailKey;

    private @Nullable String language;
    private @Nullable String municipality;

    @Enumerated(EnumType.STRING)
    private @Nullable Situation situation;

    @Enumerated(EnumType.STRING)
    private @Nullable Industry industry;

    private @Nullable String arrivalMonth;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> answers;

    private @Nullable Instant consentedAt;

    @Enumerated(EnumType.STRING)
    private RegistrationSource source;

    private @Nullable String partner;

    @Column
    private String ticketCode;

    @Column
    private Instant registeredAt;

    @Column
    private @Nullable Instant confirmedAt;

    private @Nullable Instant confirmBy;

    @Column
    private boolean seatsHeld;

    @SuppressWarnings("unused") // queries ask for it
    private @Nullable UUID phantomOf;

    private @Nullable Instant offerExpiresAt;
    private @Nullable Instant endedAt;
    private @Nullable Boolean coming;
    private @Nullable Instant comingAnsweredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Attendance attendance;

    private @Nullable Instant arrivedAt;
    private @Nullable Integer personsArrived;
    private @Nullable Instant checkInUndoneAt;
    private @Nullable Instant feedbackAt;
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    /**
     * As it arrives: with seats if there are enough, otherwise waiting.
     *
     * @param id a {@link #newId}
     * @param partner the municipality whose partner registers it
     */
    @SuppressWarnings("NullAway.Init") // say() sets the rest; version and place are given
    Registration(
            UUID id,
            EventFacts at,
            RegistrationRequest request,
            RegistrationSource source,
            @Nullable String partner,
            boolean hasSeats,
            String ticketCode,
            Instant now) {
        this.id = id;
        this.event = at.id();
        this.administration = at.administration();
        this.source = source;
        this.partner = partner;
        this.ticketCode = ticketCode;
        this.registeredAt = now;
        this.consentedAt = Boolean.TRUE.equals(request.consent()) ? now : null;
        this.status = hasSeats ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITING;
        this.confirmedAt = hasSeats ? now : null;
        say(request);
    }

    /**
     * Holds what it got, seats or a place in line, until its owner confirms by the mailed link.
     *
     * @param known the registration that its address has already: then this one is a phantom and forgets whose it is
     */
    void awaitConfirmation(Instant until, @Nullable UUID known) {
        seatsHeld = status == RegistrationStatus.CONFIRMED;
        status = RegistrationStatus.UNCONFIRMED;
        confirmedAt = null;
        confirmBy = until;
        phantomOf = known;
        if (known != null) {
            name = null;
            email = null;
            emailKey = null;
            language = null;
            municipality = null;
            situation = null;
            industry = null;
            arrivalMonth = null;
            answers = Map.of();
            consentedAt = null;
        }
    }

    /** Its owner has followed the mailed link, or is at the door. */
    void confirm(Instant now) {
        require(RegistrationStatus.UNCONFIRMED);
        status = seatsHeld ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITING;
        confirmedAt = seatsHeld ? now : null;
        seatsHeld = false;
    }

    /** Whether it was confirmed by the mailed link, and still stands. */
    boolean isConfirmedByMail() {
        return confirmBy != null && status.active() && status != RegistrationStatus.UNCONFIRMED;
    }

    /** Whether the time to confirm is over, though perhaps nobody has released what it held. */
    boolean isConfirmationOver(Instant now) {
        return confirmBy != null
                && (status == RegistrationStatus.EXPIRED
                        || (status == RegistrationStatus.UNCONFIRMED && !now.isBefore(confirmBy)));
    }

    /** Whether it stands in line, confirmed or not. */
    boolean waits() {
        return status == RegistrationStatus.WAITING || (status == RegistrationStatus.UNCONFIRMED && !seatsHeld);
    }

    /** Who came without one: nobody's name, and there already. */
    @SuppressWarnings("NullAway.Init") // version and place are given
    Registration(EventFacts at, WalkInRequest walkIn, String ticketCode, Instant now) {
        this.id = newId();
        this.event = at.id();
        this.administration = at.administration();
        this.source = RegistrationSource.WALK_IN;
        this.ticketCode = ticketCode;
        this.registeredAt = now;
        this.confirmedAt = now;
        this.status = RegistrationStatus.CONFIRMED;
        this.partySize = walkIn.persons();
        this.language = walkIn.language();
        this.municipality = walkIn.municipality();
        this.situation = walkIn.situation();
        this.industry = walkIn.industry();
        this.arrivalMonth = walkIn.arrivalMonth();
        this.answers = Map.of();
        checkIn(now, partySize);
    }

    /** The id of one that is about to be made. */
    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Changes what was said; seats for a larger party are for the caller to find first. */
    void say(RegistrationRequest request) {
        name = request.name();
        email = request.email();
        emailKey = email == null ? null : EmailAddress.of(email).canonical();
        partySize = request.persons();
        language = request.language();
        municipality = request.municipality();
        situation = request.situation();
        industry = request.industry();
        arrivalMonth = request.arrivalMonth();
        answers = request.givenAnswers();
    }

    /** The request that would say the same. */
    RegistrationRequest asRequest() {
        return new RegistrationRequest(
                Objects.requireNonNullElse(name, ""),
                email,
                partySize,
                language,
                municipality,
                situation,
                industry,
                arrivalMonth,
                answers.isEmpty() ? null : answers,
                consentedAt == null ? null : true);
    }

    /** Whether it has or waits for anything that can still be given up. */
    boolean canLeave() {
        return status.active() && attendance == null;
    }

    /** Gives up whatever it has or waits for. */
    void cancel(Instant now) {
        if (!canLeave()) {
            throw illegalTransition();
        }
        end(RegistrationStatus.CANCELLED, now);
    }

    /** Seats have come free for it, until then. */
    void offer(Instant expiresAt) {
        require(RegistrationStatus.WAITING);
        status = RegistrationStatus.OFFERED;
        offerExpiresAt = expiresAt;
    }

    /** The offer ends at another time, since the event begins at another time. */
    void changeOffer(Instant expiresAt) {
        require(RegistrationStatus.OFFERED);
        offerExpiresAt = expiresAt;
    }

    /** Takes the seats it was offered. */
    void accept(Instant now) {
        if (status == RegistrationStatus.EXPIRED || isPast(now)) {
            throw Refused.of(RegistrationProblem.OFFER_EXPIRED);
        }
        require(RegistrationStatus.OFFERED);
        status = RegistrationStatus.CONFIRMED;
        confirmedAt = now;
        offerExpiresAt = null;
    }

    /** Leaves the seats it was offered to the next. */
    void decline(Instant now) {
        require(RegistrationStatus.OFFERED);
        end(RegistrationStatus.DECLINED, now);
    }

    /** Nobody answered in time. */
    void expire(Instant now) {
        require(RegistrationStatus.OFFERED);
        end(RegistrationStatus.EXPIRED, now);
    }

    /** There are fewer seats than when they were offered: it waits again, where it stood. */
    void withdrawOffer() {
        require(RegistrationStatus.OFFERED);
        status = RegistrationStatus.WAITING;
        offerExpiresAt = null;
    }

    /** Answers the reminder's question. */
    void answerComing(boolean comes, Instant now) {
        require(RegistrationStatus.CONFIRMED);
        coming = comes;
        comingAnsweredAt = now;
    }

    /** Checks in persons of the party: the first of them, or more. A party arrives when the first of it does. */
    void checkIn(Instant at, int persons) {
        if (!hadSeatsAt(at)) {
            throw illegalTransition();
        }
        if (status == RegistrationStatus.UNCONFIRMED) {
            confirm(at);
        }
        boolean more = attendance == Attendance.CHECKED_IN;
        int there = personsArrived == null ? 0 : personsArrived;
        attendance = Attendance.CHECKED_IN;
        personsArrived = there + persons;
        if (more) {
            arrivedBy(at);
        } else {
            arrivedAt = at;
        }
    }

    /** Whether the party had seats then: a scan can have been made before the cancellation and arrive after it. */
    boolean hadSeatsAt(Instant at) {
        boolean cancelledLater = status == RegistrationStatus.CANCELLED
                && source != RegistrationSource.WALK_IN
                && confirmedAt != null
                && endedAt != null
                && at.isBefore(endedAt);
        return status == RegistrationStatus.CONFIRMED || seatsHeld || cancelledLater;
    }

    /** Persons of the party who have not come yet. */
    int personsMissing() {
        return partySize - (personsArrived == null ? 0 : personsArrived);
    }

    /** Another scan tells that it came then: the earliest counts. */
    void arrivedBy(Instant at) {
        if (arrivedAt != null && at.isBefore(arrivedAt)) {
            arrivedAt = at;
        }
    }

    /**
     * It was somebody else. Who came without a registration is then gone whole.
     *
     * @param over whether the event is over, and whoever did not come stayed away
     */
    void undoCheckIn(boolean over, Instant now) {
        requireAttendance(Attendance.CHECKED_IN);
        arrivedAt = null;
        personsArrived = null;
        checkInUndoneAt = now;
        boolean stayedAway = over && status == RegistrationStatus.CONFIRMED && source != RegistrationSource.WALK_IN;
        attendance = stayedAway ? Attendance.NO_SHOW : null;
        if (source == RegistrationSource.WALK_IN) {
            end(RegistrationStatus.CANCELLED, now);
        }
    }

    /** They said that they cannot come. */
    void excuse() {
        require(RegistrationStatus.CONFIRMED);
        if (attendance == Attendance.CHECKED_IN) {
            throw Refused.illegalTransition(attendance);
        }
        attendance = Attendance.EXCUSED;
    }

    private void requireAttendance(Attendance wanted) {
        if (attendance != wanted) {
            throw illegalTransition();
        }
    }

    /** The refusal that names the state it is in: at the door, or else in its life. */
    Refused illegalTransition() {
        return Refused.illegalTransition(attendance == null ? status : attendance);
    }

    /** That they told what they got out of it, on that day; what they told is kept apart. */
    void giveFeedback(Instant day) {
        feedbackAt = day;
    }

    /** Removes who it was; what is counted stays. */
    void erase(Instant now) {
        name = null;
        email = null;
        emailKey = null;
        answers = Map.of();
        erasedAt = now;
    }

    /** Whether the time to answer its offer is over, though nobody has come by to say so. */
    boolean isPast(Instant now) {
        return status == RegistrationStatus.OFFERED && !now.isBefore(Objects.requireNonNull(offerExpiresAt));
    }

    /** Refuses unless it is in this state. */
    void require(RegistrationStatus wanted) {
        if (status != wanted) {
            throw Refused.illegalTransition(status);
        }
    }

    private void end(RegistrationStatus how, Instant now) {
        status = how;
        endedAt = now;
        offerExpiresAt = null;
        seatsHeld = false;
    }

    /** What everybody may see who knows of it; with who it is and what they said for those who may see that. */
    RegistrationView view(
            HolderRights rights,
            boolean whose,
            @Nullable Integer waitingPosition,
            @Nullable WaitingReason why,
            @Nullable List<SeatOfferView> offers,
            @Nullable List<NotificationView> notifications,
            List<RegistrationAction> actions) {
        return new RegistrationView(
                id,
                version,
                event,
                rights.event().status(),
                rights.event().cancelReason(),
                whose ? rights.onlineUrl() : null,
                rights.status(),
                partySize,
                waitingPosition,
                offerExpiresAt,
                status == RegistrationStatus.UNCONFIRMED ? confirmBy : null,
                registeredAt,
                endedAt,
                whose ? name : null,
                whose ? email : null,
                whose ? language : null,
                whose ? municipality : null,
                whose ? situation : null,
                whose ? industry : null,
                whose ? arrivalMonth : null,
                whose ? answers : null,
                whose ? source : null,
                whose ? partner : null,
                whose ? rights.ticketCode() : null,
                whose ? coming : null,
                whose ? comingAnsweredAt : null,
                whose ? attendance : null,
                whose ? arrivedAt : null,
                whose ? personsArrived : null,
                whose ? feedbackAt != null : null,
                why,
                offers,
                notifications,
                erasedAt,
                actions);
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

    UUID event() {
        return event;
    }

    Administration administration() {
        return administration;
    }

    RegistrationStatus status() {
        return status;
    }

    int partySize() {
        return partySize;
    }

    long place() {
        return place;
    }

    RegistrationSource source() {
        return source;
    }

    @Nullable
    String partner() {
        return partner;
    }

    String ticketCode() {
        return ticketCode;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    Instant confirmBy() {
        return confirmBy;
    }

    @Nullable
    Instant offerExpiresAt() {
        return offerExpiresAt;
    }

    @Nullable
    Attendance attendance() {
        return attendance;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    Instant checkInUndoneAt() {
        return checkInUndoneAt;
    }

    @Nullable
    Instant feedbackAt() {
        return feedbackAt;
    }

    /** As the door sees it. */
    AttendanceView atTheDoor(EventStatus eventStatus, Instant lateFrom) {
        return new AttendanceView(
                id,
                version,
                name,
                partySize,
                source,
                status.shownAt(eventStatus),
                attendance,
                arrivedAt,
                personsArrived,
                arrivedAt == null ? null : arrivedAt.isAfter(lateFrom));
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }
}
