package dk.kk.ihcph.guidance.event.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deleted draft, as readers of changes see it. */
@Schema(name = "RemovedEvent", description = "A draft that was deleted")
record RemovedEvent(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Always DELETED") Status status,
        @Schema(description = "When it would have begun", examples = "2027-02-10T16:00:00Z") Instant startsAt,
        @Schema(description = "When it would have ended", examples = "2027-02-10T18:00:00Z") Instant endsAt,
        @Schema(description = "When it was deleted", examples = "2027-01-04T09:12:33.123456Z") Instant updatedAt)
        implements ListedEvent {
    static RemovedEvent of(EventRemoval removal) {
        return new RemovedEvent(
                removal.event(),
                removal.version(),
                Status.DELETED,
                removal.startsAt(),
                removal.endsAt(),
                removal.removedAt());
    }

    /** Not an {@link EventStatus}: the event no longer exists. */
    @Schema(name = "RemovedEventStatus", description = "DELETED: a draft that is there no more")
    enum Status {
        DELETED
    }
}
