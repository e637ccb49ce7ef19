package dk.kk.ihcph.guidance.registration.seats;

import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationMail;
import dk.kk.ihcph.guidance.registration.RegistrationProblem;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import dk.kk.ihcph.guidance.registration.RegistrationsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Passes the seats of an event on to the waiting list, within the transaction of whoever changes them. The caller
 * locks the event's seats first, by {@link #lock}, so that one transaction after the other decides and every freed
 * seat is promised once.
 */
@ApplicationScoped
public class Seating {
    /** The time before the beginning from which no seats are offered any more: whoever is there walks in. */
    private static final Duration TOO_LATE = Duration.ofMinutes(15);

    /**
     * An offer takes at most this share of the time left before the event, so that declined seats can be offered
     * again.
     */
    private static final int SHARE_OF_TIME_LEFT = 4;

    private final SeatRepository registrations;
    private final HoldRepository holds;
    private final Events events;
    private final Notifications notifications;
    private final RegistrationsConfig config;
    private final Clock clock;

    Seating(
            SeatRepository registrations,
            HoldRepository holds,
            Events events,
            Notifications notifications,
            RegistrationsConfig config,
            Clock clock) {
        this.registrations = registrations;
        this.holds = holds;
        this.events = events;
        this.notifications = notifications;
        this.config = config;
        this.clock = clock;
    }

    /** An event and its locked seats. */
    public record LockedSeats(EventFacts event, Seats seats) {}

    /** Locks the seats of an event, then passes on those whose offer or confirmation has run out. */
    public LockedSeats lock(UUID event) {
        Seats seats = registrations.lockSeats(event).orElseThrow(Refused::notFound);
        EventFacts facts = events.fresh(event);
        boolean released = seats.partiesUnconfirmed() > 0 && holds.releaseLapsed(event, clock.instant()) > 0;
        if ((seats.offered() > 0 && expire(event)) || released) {
            passOn(facts);
            seats = registrations.seats(event).orElseThrow();
        }
        return new LockedSeats(facts, seats);
    }

    /** Offers the free seats to the waiting list: to the first party that fits, then to the next. */
    public void passOn(EventFacts event) {
        Instant now = clock.instant();
        if (event.status() != EventStatus.PUBLISHED || isTooLate(event, now)) {
            return;
        }
        registrations.flush();
        int free = registrations.seats(event.id()).orElseThrow().free();
        if (free <= 0) {
            return;
        }
        Instant expiresAt = now.plus(offerTime(Duration.between(now, event.startsAt())));
        List<Registration> next = registrations.waiting(event.id(), free);
        while (!next.isEmpty()) {
            for (Registration party : next) {
                if (party.partySize() <= free) {
                    free -= party.partySize();
                    offer(party, now, expiresAt);
                }
            }
            next = registrations.waiting(event.id(), free);
        }
        registrations.flush();
    }

    /**
     * Adapts registrations to a new time of the event: answers given for the old time no longer count, and open
     * offers end in time for the new one. The mail about the new time tells the new end of an offer.
     */
    void reschedule(UUID id) {
        EventFacts event = lock(id).event();
        registrations.clearAnswersAboutOldTime(id);
        registrations.undoCheckInsOutside(id, day(event.startsAt(), 0), day(event.endsAt(), 1));
        Instant now = clock.instant();
        if (isTooLate(event, now)) {
            withdrawAll(id);
            return;
        }
        Instant latest = now.plus(Duration.between(now, event.startsAt()).dividedBy(SHARE_OF_TIME_LEFT));
        for (Registration offered : registrations.offered(id)) {
            SeatOffer offer = registrations.openOffer(offered);
            Instant asConfigured = offer.offeredAt().plus(config.offerFor());
            Instant expiresAt = asConfigured.isBefore(latest) ? asConfigured : latest;
            offer.expireAt(expiresAt);
            offered.changeOffer(expiresAt);
        }
        passOn(event);
    }

    private Instant day(Instant of, int later) {
        ZoneId zone = clock.getZone();
        return LocalDate.ofInstant(of, zone).plusDays(later).atStartOfDay(zone).toInstant();
    }

    private void offer(Registration party, Instant now, Instant expiresAt) {
        party.offer(expiresAt);
        registrations.add(new SeatOffer(party, now, expiresAt));
        notifications.queue(RegistrationMail.SEATS_OFFERED, party.id());
    }

    /** Refuses more persons than the municipality's partner may still register; no limit where the event has none. */
    public void requireQuota(EventFacts event, @Nullable String partner, int persons) {
        event.plan().quotas().stream()
                .filter(quota -> quota.municipality().equals(partner))
                .findFirst()
                .ifPresent(quota -> {
                    int left = quota.seats() - registrations.partnerSeats(event.id(), quota.municipality());
                    if (persons > left) {
                        throw Refused.of(
                                RegistrationProblem.QUOTA_USED_UP,
                                RegistrationProblem.QUOTA_USED_UP.detail().with(Noun.SEATS.count(Math.max(left, 0))));
                    }
                });
    }

    /** Whether the event begins too soon to offer seats. */
    public static boolean isTooLate(EventFacts event, Instant now) {
        return !now.plus(TOO_LATE).isBefore(event.startsAt());
    }

    /** The time that an offer stays open: as configured, but no more than a quarter of the time left. */
    private Duration offerTime(Duration left) {
        Duration share = left.dividedBy(SHARE_OF_TIME_LEFT);
        return share.compareTo(config.offerFor()) < 0 ? share : config.offerFor();
    }

    /** Closes the open offer of a registration with this outcome. */
    public void close(Registration registration, SeatOfferOutcome outcome) {
        registrations.openOffer(registration).end(outcome, clock.instant());
    }

    /** Withdraws offers, the last of the waiting list first, until no more seats are promised than there are. */
    void withdrawBeyond(UUID event, int seatLimit) {
        Seats seats = registrations.seats(event).orElseThrow();
        int surplus = seats.confirmed() + seats.unconfirmed() + seats.offered() - seatLimit;
        for (Registration offered : registrations.offered(event)) {
            if (surplus > 0) {
                surplus -= offered.partySize();
                withdraw(offered);
            }
        }
        registrations.flush();
    }

    /** Withdraws every offer of a cancelled event. */
    void withdrawAll(UUID event) {
        registrations.offered(event).forEach(this::withdraw);
        registrations.flush();
    }

    private void withdraw(Registration offered) {
        close(offered, SeatOfferOutcome.SUPERSEDED);
        offered.withdrawOffer();
        notifications.queue(RegistrationMail.OFFER_WITHDRAWN, offered.id());
    }

    private boolean expire(UUID event) {
        Instant now = clock.instant();
        List<Registration> past = registrations.past(event, now);
        past.forEach(registration -> {
            close(registration, SeatOfferOutcome.EXPIRED);
            registration.endOffer(RegistrationStatus.EXPIRED, now);
            notifications.queue(RegistrationMail.OFFER_EXPIRED, registration.id());
        });
        registrations.flush();
        return !past.isEmpty();
    }
}
