package dk.kk.ihcph.guidance.event.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventAction;
import dk.kk.ihcph.guidance.event.EventPlan;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.EventText;
import dk.kk.ihcph.guidance.event.Headcount;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as everyone sees it; staff also see its cost and its headcount. */
@StoredAnswer("the plan of an event")
@Schema(name = "Event", description = "An event")
public record EventView(
        UUID id,
        @JsonIgnore long version,
        @JsonIgnore @Nullable Instant readAt,
        @JsonUnwrapped EventPlan plan,
        @JsonUnwrapped Standing standing,
        @JsonUnwrapped @Nullable Headcount headcount,
        @Schema(description = "The seats, as in /events/{id}/availability; absent if the event takes no registrations")
                @Nullable
                AvailabilityView availability,
        @Schema(maxItems = 10) List<EventAction> allowedActions)
        implements Versioned, ListedEvent {

    /** The state of the event. */
    @Schema(hidden = true)
    record Standing(
            @Schema(description = "Whether the event takes place online, also if the address is not shown")
                    boolean online,
            @Schema(description = "Persons that may be confirmed: the capacity plus the overbooking, rounded down")
                    int seatLimit,
            EventStatus status,
            @Schema(description = "Why the event is cancelled") EventText.@Nullable CancelReason cancelReason,
            @Schema(description = "Id of the series that the event belongs to, see /event-series") @Nullable
                    UUID series,
            @Schema(description = "Whether the event is sample data") boolean synthetic,
            @Schema(description = "When the event last changed; a registration does not change it")
                    Instant updatedAt) {}

    static EventView of(
            Event event, boolean staff, @Nullable AvailabilityView availability, List<EventAction> allowedActions) {
        EventPlan plan = event.plan();
        Standing standing = new Standing(
                plan.occasion().onlineUrl() != null,
                event.seatLimit(),
                event.status(),
                event.cancelReason(),
                event.series(),
                event.isSynthetic(),
                event.updatedAt());
        return new EventView(
                event.id(),
                event.version(),
                event.readAt(),
                staff ? plan : plan.shownToEveryone(),
                standing,
                staff ? event.headcount() : null,
                availability,
                allowedActions);
    }

    @Override
    public Instant startsAt() {
        return plan.occasion().startsAt();
    }

    @Override
    public Instant updatedAt() {
        return standing.updatedAt();
    }

    /** The seats change without the row. */
    @Override
    public String variant() {
        return availability == null ? "" : availability.variant();
    }

    /** The last change, for clients that ask by date; an event that was just written counts as still changing. */
    LastChange lastChange() {
        return new LastChange(updatedAt(), Objects.requireNonNullElse(readAt, updatedAt()));
    }
}
