package dk.kk.ihcph.guidance.event;

import java.util.Set;
import java.util.UUID;

/** Tells other features, in the same transaction, that an event has changed and been written. */
public record EventChanged(UUID event, Set<Change> changes) {
    public enum Change {
        /** Everyone can see the event and register for it. */
        PUBLISHED,
        /** The number of seats changed. */
        SEATS,
        /** The time or place changed; the registered are told. */
        MOVED,
        /** The event begins at another time; always together with {@link #MOVED}. */
        RESCHEDULED,
        CANCELLED,
        COMPLETED
    }
}
