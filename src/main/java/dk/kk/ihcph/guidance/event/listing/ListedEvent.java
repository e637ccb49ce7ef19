package dk.kk.ihcph.guidance.event.listing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of a list of events: an event, or the trace of a deleted draft for readers who ask what has changed. */
@Schema(
        name = "ListedEvent",
        description =
                "An event; or, with updatedSince and event:read, a draft that was deleted, which has the status DELETED",
        oneOf = {EventView.class, RemovedEvent.class})
sealed interface ListedEvent permits EventView, RemovedEvent {
    UUID id();

    long version();

    Instant startsAt();

    Instant updatedAt();
}
