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
@Schema(name = "Event", description = "A welcome event, an industry event, a pop-up or another event")
public record EventView(
        UUID id,
        @JsonIgnore long version,
        @JsonIgnore @Nullable Instant readAt,
        @JsonUnwrapped EventPlan plan,
        @JsonUnwrapped Standing standing,
        @JsonUnwrapped @Nullable Headcount headcount,
        @Schema(description = "What this caller may do with it now", maxItems = 10) List<EventAction> allowedActions)
        implements Versioned, ListedEvent {

    /** The state of the event. */
    @Schema(hidden = true)
    record Standing(
            @Schema(description = "Whether one can take part online") boolean online,
            @Schema(description = "Seats there are: capacity x (1 + overbooking), rounded down", examples = "144")
                    int seatLimit,
            EventStatus status,
            @Schema(description = "Why it is cancelled") EventText.@Nullable CancelReason cancelReason,
            @Schema(description = "The series that it was planned in; see /event-series") @Nullable UUID series,
            @Schema(description = "Whether this is sample data, not an event that took place") boolean synthetic,
            @Schema(description = "When it last changed; for updatedSince", examples = "2027-01-04T09:12:33.123456Z")
                    Instant updatedAt) {}

    static EventView of(Event event, boolean staff, List<EventAction> allowedActions) {
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

    /** The last change, for clients that ask by date; an event that was just written counts as still changing. */
    LastChange lastChange() {
        return new LastChange(updatedAt(), Objects.requireNonNullElse(readAt, updatedAt()));
    }
}
