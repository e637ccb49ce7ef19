package dk.kk.ihcph.guidance.registration.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Passes on seats whose offer or confirmation has run out. Locking the seats of an event does so anyway; this service
 * takes care of events that nobody touches.
 */
@ApplicationScoped
public class OfferExpiryService {
    private final HoldRepository holds;
    private final Seating seating;
    private final Clock clock;

    OfferExpiryService(HoldRepository holds, Seating seating, Clock clock) {
        this.holds = holds;
        this.seating = seating;
        this.clock = clock;
    }

    public List<UUID> eventsWithPastHolds() {
        return holds.eventsWithPastHolds(clock.instant());
    }

    /** Handles one event in one transaction, so that no event is locked for another. */
    @Transactional
    public void passOn(UUID event) {
        seating.lock(event);
    }
}
