package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.directory.place.LocationNames;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.Way;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the holder of a registration may see and do now. The page, the mails, the calendar file, the ticket and the
 * JSON all ask here. The rule that lists an action is the rule that guards it.
 */
public record HolderRights(Registration registration, EventFacts event, Instant now) {

    /** The status as it is shown: at a cancelled event no registration is active. */
    public RegistrationStatus status() {
        return registration.status().shownAt(event.status());
    }

    public boolean isEventCancelled() {
        return event.status() == EventStatus.CANCELLED;
    }

    private boolean hasSeats() {
        return status() == RegistrationStatus.CONFIRMED;
    }

    /** The online address, for those who have seats. */
    @Nullable
    public String onlineUrl() {
        return hasSeats() ? event.plan().occasion().onlineUrl() : null;
    }

    /** Where the event is, in one line, with the online address for those who have seats. */
    public Bilingual place(LocationNames locations) {
        boolean online = event.plan().occasion().onlineUrl() != null;
        return locations.place(
                event.plan().occasion().location(),
                event.plan().occasion().address(),
                hasSeats() || !online ? event.plan().occasion().onlineUrl() : "Online");
    }

    /** The code of the ticket, for those who have seats. */
    @Nullable
    public String ticketCode() {
        return hasSeats() ? registration.origin().ticketCode() : null;
    }

    /** The code of the ticket; 409 where the event is cancelled, 404 for those who have no seats. */
    public String requireTicketCode() {
        if (isEventCancelled()) {
            throw Refused.of(RegistrationProblem.EVENT_CANCELLED);
        }
        String code = ticketCode();
        if (code == null) {
            throw Refused.notFound();
        }
        return code;
    }

    /** Lists the actions that a caller who came this way may take now. A co-host only reads. */
    public List<RegistrationAction> actions(Way way) {
        return way == Way.CO_HOST
                ? List.of()
                : Stream.of(RegistrationAction.values())
                        .filter(action -> way == Way.CITIZEN || action != RegistrationAction.GIVE_FEEDBACK)
                        .filter(this::may)
                        .toList();
    }

    public boolean may(RegistrationAction action) {
        return refusal(action) == null;
    }

    /** Refuses an action that may not be taken now, with the reason. */
    public void require(RegistrationAction action) {
        Refused refusal = refusal(action);
        if (refusal != null) {
            throw refusal;
        }
    }

    private @Nullable Refused refusal(RegistrationAction action) {
        return switch (action) {
            case ERASE -> registration.erasedAt() == null ? null : Refused.notFound();
            case GIVE_FEEDBACK -> refusalOfFeedback();
            case CONFIRM -> firstOf(refusalOfEvent(), refusalOfConfirmation());
            case CHANGE ->
                firstOf(
                        refusalOfEvent(),
                        refusalUnless(registration.canLeave() && status() != RegistrationStatus.UNCONFIRMED));
            case CANCEL -> firstOf(refusalOfEvent(), refusalUnless(registration.canLeave()));
            case ANSWER_COMING ->
                firstOf(refusalOfEvent(), refusalUnless(hasSeats() && registration.attendance() == null));
            case ACCEPT -> firstOf(refusalOfEvent(), refusalOfOffer());
            case DECLINE ->
                firstOf(
                        refusalOfEvent(),
                        refusalUnless(status() == RegistrationStatus.OFFERED
                                && !registration.standing().isOfferOver(now)));
        };
    }

    /** Seats change only while the event is still to come. */
    private @Nullable Refused refusalOfEvent() {
        return switch (event.status()) {
            case CANCELLED -> Refused.of(RegistrationProblem.EVENT_CANCELLED);
            case DRAFT -> Refused.illegalTransition(event.status());
            case COMPLETED -> Refused.of(RegistrationProblem.EVENT_OVER, event.startsAt());
            case PUBLISHED ->
                now.isBefore(event.startsAt()) ? null : Refused.of(RegistrationProblem.EVENT_OVER, event.startsAt());
        };
    }

    private @Nullable Refused refusalOfConfirmation() {
        return registration.standing().isConfirmationOver(now)
                ? Refused.of(CommonProblem.CONFIRMATION_EXPIRED)
                : refusalUnless(registration.status() == RegistrationStatus.UNCONFIRMED);
    }

    private @Nullable Refused refusalOfOffer() {
        boolean ranOut = registration.status() == RegistrationStatus.EXPIRED
                || registration.standing().isOfferOver(now);
        return ranOut
                ? Refused.of(RegistrationProblem.SEAT_OFFER_EXPIRED)
                : refusalUnless(registration.status() == RegistrationStatus.OFFERED);
    }

    private @Nullable Refused refusalOfFeedback() {
        if (isEventCancelled()) {
            return Refused.of(RegistrationProblem.EVENT_CANCELLED);
        }
        if (event.status() == EventStatus.DRAFT || now.isBefore(event.startsAt())) {
            return Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual("Arrangementet begynder først %s.", "The event begins on %s.")
                            .with(event.startsAt()));
        }
        Attendance attendance = registration.attendance();
        if (!hasSeats() || (attendance != null && attendance != Attendance.CHECKED_IN)) {
            return refusalUnless(false);
        }
        return registration.followUp().feedbackAt() == null
                ? null
                : Refused.of(
                        CommonProblem.CONFLICT,
                        new Bilingual("Du har allerede svaret. Tak!", "You have already answered. Thank you!"));
    }

    private @Nullable Refused refusalUnless(boolean allowed) {
        return allowed ? null : registration.illegalTransition();
    }

    private static @Nullable Refused firstOf(@Nullable Refused first, @Nullable Refused second) {
        return first == null ? second : first;
    }
}
