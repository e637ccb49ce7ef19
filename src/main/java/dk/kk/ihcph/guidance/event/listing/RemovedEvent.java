package dk.kk.ihcph.guidance.event.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deleted draft. */
@Schema(name = "DeletedEvent", description = "A draft that was deleted")
record RemovedEvent(
        UUID id, @JsonIgnore long version, @JsonIgnore Instant startsAt, @JsonIgnore Instant endsAt, Instant deletedAt)
        implements ListedEvent {

    static RemovedEvent of(EventRemoval removal) {
        return new RemovedEvent(
                removal.event(), removal.version(), removal.startsAt(), removal.endsAt(), removal.removedAt());
    }

    @Override
    @JsonIgnore
    public Instant updatedAt() {
        return deletedAt;
    }
}
