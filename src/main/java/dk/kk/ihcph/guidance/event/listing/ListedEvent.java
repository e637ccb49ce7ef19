package dk.kk.ihcph.guidance.event.listing;

import java.time.Instant;
import java.util.UUID;

/** An entry of the feed: an event, or the trace of a deleted draft. */
sealed interface ListedEvent permits EventView, RemovedEvent {
    UUID id();

    long version();

    Instant startsAt();

    Instant updatedAt();
}
