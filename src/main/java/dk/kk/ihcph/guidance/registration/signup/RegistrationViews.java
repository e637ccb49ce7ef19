package dk.kk.ihcph.guidance.registration.signup;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.privacy.audit.AuditService;
import dk.kk.ihcph.guidance.registration.HolderRights;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.OpenedRegistration;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.Way;
import dk.kk.ihcph.guidance.registration.seats.SeatOfferView;
import dk.kk.ihcph.guidance.registration.seats.SeatRepository;
import dk.kk.ihcph.guidance.registration.seats.Seating;
import dk.kk.ihcph.guidance.registration.seats.WaitingCode;
import dk.kk.ihcph.guidance.registration.seats.WaitingReason;
import dk.kk.ihcph.guidance.registration.signup.RegistrationView.Dealings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shows registrations to each caller as far as they may see them; the audit trail notes when a login sees personal
 * data.
 */
@ApplicationScoped
class RegistrationViews {
    private final SeatRepository seats;
    private final Notifications notifications;
    private final AuditService audit;
    private final Clock clock;

    RegistrationViews(SeatRepository seats, Notifications notifications, AuditService audit, Clock clock) {
        this.seats = seats;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Shows one registration with everything the caller may see. */
    RegistrationView of(OpenedRegistration found) {
        Registration registration = found.registration();
        if (found.way() != Way.CITIZEN) {
            audit.recordReading("registration", Map.of(registration.id(), registration.administration()));
        }
        HolderRights rights = rights(registration, found.event());
        WaitingReason why = registration.standing().isWaiting() && !rights.isEventCancelled()
                ? why(registration, found.event())
                : null;
        return RegistrationView.of(
                rights,
                why == null ? null : Math.toIntExact(why.partiesBefore()) + 1,
                new Dealings(
                        why,
                        seats.offers(registration).stream()
                                .map(SeatOfferView::of)
                                .toList(),
                        notifications.about(registration.id()),
                        registration.erasedAt(),
                        rights.actions(found.way())));
    }

    private HolderRights rights(Registration registration, EventFacts event) {
        return new HolderRights(registration, event, clock.instant());
    }

    /** Shows the registrations of a list, all for one event, without offers and mails. */
    List<RegistrationView> of(List<Registration> listed, EventFacts event, Way way) {
        Map<UUID, Administration> shown = new LinkedHashMap<>();
        listed.forEach(registration -> shown.put(registration.id(), registration.administration()));
        audit.recordReading("registration", shown);
        boolean someWait = event.status() != EventStatus.CANCELLED
                && listed.stream().anyMatch(one -> one.standing().isWaiting());
        Map<UUID, Integer> positions = someWait ? seats.positions(event.id()) : Map.of();
        return listed.stream()
                .map(registration -> rights(registration, event))
                .map(rights -> RegistrationView.of(
                        rights,
                        positions.get(rights.registration().id()),
                        new Dealings(null, null, null, rights.registration().erasedAt(), rights.actions(way))))
                .toList();
    }

    private WaitingReason why(Registration waiting, EventFacts event) {
        SeatRepository.Ahead ahead = seats.ahead(waiting);
        int free = seats.seats(event.id()).orElseThrow().free();
        boolean over = event.status() != EventStatus.PUBLISHED || Seating.isTooLate(event, clock.instant());
        WaitingCode code =
                over ? WaitingCode.NO_MORE_OFFERS : free > 0 ? WaitingCode.PARTY_DOES_NOT_FIT : WaitingCode.FULL;
        return new WaitingReason(code, ahead.parties(), ahead.persons(), ahead.offersOpen(), Math.max(free, 0));
    }
}
