package dk.kk.ihcph.guidance.event.series;

import dk.kk.ihcph.guidance.event.listing.EventView;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The events of a series after it was repeated. */
@StoredAnswer("the plans of events")
@Schema(name = "EventRepetition", description = "The copies of an event")
record EventRepetition(
        @Schema(description = "The series of the copies; absent for a copy outside any series") @Nullable
                EventSeriesView series,
        @Schema(description = "The events at the requested times, earliest first", maxItems = RepeatRequest.MOST)
                List<EventView> items) {}
