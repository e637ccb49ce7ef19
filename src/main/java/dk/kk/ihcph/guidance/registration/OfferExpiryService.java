package dk.kk.ihcph.guidance.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Passes on seats whose offer nobody answered. Whoever holds the seats of an event does so anyway; this sees to the rest. */
@ApplicationScoped
class OfferExpiryService {
    private final RegistrationRepository registrations;
    private final Seating seating;
    private final Clock clock;

    OfferExpiryService(RegistrationRepository registrations, Seating seating, Clock clock) {
        this.registrations = registrations;
        this.seating = seating;
        this.clock = clock;
    }

    List<UUID> eventsWithPastOffers() {
        return registrations.eventsWithPastOffers(clock.instant());
    }

    /** One event a transaction: none is held for the sake of another. */
    @Transactional
    void passOn(UUID event) {
        seating.hold(event);
    }
}
