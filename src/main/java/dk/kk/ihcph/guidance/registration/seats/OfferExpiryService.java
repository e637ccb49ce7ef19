package dk.kk.ihcph.guidance.registration.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Passes on seats whose offer nobody answered, and those held for parties that did not confirm. Whoever holds the seats of an event does so anyway; this sees to the rest. */
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

    /** One event a transaction: none is held for the sake of another. */
    @Transactional
    public void passOn(UUID event) {
        seating.hold(event);
    }
}
