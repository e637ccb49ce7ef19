package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.privacy.AuditService;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.Found;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.Way;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows registrations to each caller as far as they may see them, and leaves a trace where a login sees whose they are. */
@ApplicationScoped
class RegistrationViews {
    private final RegistrationRepository registrations;
    private final Notifications notifications;
    private final AuditService audit;
    private final Clock clock;

    RegistrationViews(
            RegistrationRepository registrations, Notifications notifications, AuditService audit, Clock clock) {
        this.registrations = registrations;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of one. */
    RegistrationView of(Found found) {
        Registration registration = found.registration();
        if (found.way() != Way.CITIZEN) {
            audit.read("registration", Map.of(registration.id(), registration.administration()));
        }
        boolean waits = registration.status() == RegistrationStatus.WAITING;
        WaitingReason why = waits ? why(registration, found.event()) : null;
        return registration.view(
                true,
                why == null ? null : Math.toIntExact(why.partiesBefore()) + 1,
                why,
                registrations.offers(registration).stream().map(SeatOffer::view).toList(),
                notifications.about(registration.id()),
                actions(registration, found.event(), found.way()));
    }

    /** Those of a list, all of one event, without what only one of them has room for. */
    List<RegistrationView> of(List<Registration> listed, EventFacts event, Way way) {
        Map<UUID, Administration> shown = new LinkedHashMap<>();
        listed.forEach(registration -> shown.put(registration.id(), registration.administration()));
        audit.read("registration", shown);
        boolean someWait = listed.stream().anyMatch(one -> one.status() == RegistrationStatus.WAITING);
        Map<UUID, Integer> positions = someWait ? registrations.positions(event.id()) : Map.of();
        return listed.stream()
                .map(registration -> registration.view(
                        true, positions.get(registration.id()), null, null, null, actions(registration, event, way)))
                .toList();
    }

    private WaitingReason why(Registration waiting, EventFacts event) {
        RegistrationRepository.Ahead ahead = registrations.ahead(waiting);
        int free = registrations.seats(event.id()).orElseThrow().free();
        boolean over = event.status() != EventStatus.PUBLISHED || Seating.isTooLate(event, clock.instant());
        WaitingCode code =
                over ? WaitingCode.NO_MORE_OFFERS : free > 0 ? WaitingCode.PARTY_DOES_NOT_FIT : WaitingCode.FULL;
        return new WaitingReason(code, ahead.parties(), ahead.persons(), ahead.offersOpen(), Math.max(free, 0));
    }

    private List<RegistrationAction> actions(Registration registration, EventFacts event, Way way) {
        List<RegistrationAction> actions = new ArrayList<>();
        if (way == Way.CO_HOST) {
            return actions;
        }
        Instant now = clock.instant();
        boolean toCome = event.status() == EventStatus.PUBLISHED && now.isBefore(event.startsAt());
        RegistrationStatus status = registration.status();
        if (toCome && registration.canLeave()) {
            actions.add(RegistrationAction.CHANGE);
            actions.add(RegistrationAction.CANCEL);
            if (status == RegistrationStatus.OFFERED && !registration.isPast(now)) {
                actions.add(RegistrationAction.ACCEPT);
                actions.add(RegistrationAction.DECLINE);
            }
            if (status == RegistrationStatus.CONFIRMED) {
                actions.add(RegistrationAction.ANSWER_COMING);
            }
        }
        if (registration.erasedAt() == null) {
            actions.add(RegistrationAction.ERASE);
        }
        return actions;
    }
}
