package dk.kk.ihcph.guidance.event.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventAction;
import dk.kk.ihcph.guidance.event.EventPlan;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as everyone sees it; staff also see its cost and its headcount. */
@StoredAnswer("the plan of an event")
@Schema(name = "Event", description = "An event")
public record EventView(
        UUID id,
        @JsonIgnore long version,
        @JsonIgnore Instant readAt,
        @JsonUnwrapped ShownEvent shown,
        @Schema(description = "The seats, as in /events/{id}/availability; absent if the event takes no registrations")
                @Nullable
                AvailabilityView availability,
        @Schema(maxItems = 10) List<EventAction> allowedActions)
        implements Versioned, ListedEvent {

    static EventView of(Event event, EventState state, ShownEvent shown, List<EventAction> allowedActions) {
        return new EventView(
                event.id(),
                event.version(),
                state.readAt(),
                shown,
                event.plan().signUp().takesRegistrations() ? state.seats() : null,
                allowedActions);
    }

    EventPlan plan() {
        return shown.plan();
    }

    ShownEvent.Standing standing() {
        return shown.standing();
    }

    @Override
    public Instant startsAt() {
        return plan().occasion().startsAt();
    }

    @Override
    public Instant updatedAt() {
        return standing().updatedAt();
    }

    /** The seats change without the row. */
    @Override
    public String variant() {
        return availability == null ? "" : availability.variant();
    }

    /** The last change, for clients that ask by date. */
    LastChange lastChange() {
        return new LastChange(updatedAt(), readAt);
    }
}
