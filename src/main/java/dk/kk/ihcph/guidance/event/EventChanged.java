package dk.kk.ihcph.guidance.event;

import java.util.Set;
import java.util.UUID;

/** An event is no longer as it was, in the same transaction; it has been written. */
public record EventChanged(UUID event, Set<Change> changes) {
    /** What is different. */
    public enum Change {
        /** It can be seen, and registered for. */
        PUBLISHED,
        /** Another number of seats. */
        SEATS,
        /** Another time or place, of which whoever is registered is told. */
        MOVED,
        /** It begins at another time; always together with {@link #MOVED}. */
        RESCHEDULED,
        CANCELLED,
        /** It was held. */
        COMPLETED
    }
}
