package dk.kk.ihcph.guidance.event.series;

import dk.kk.ihcph.guidance.event.listing.EventView;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The events of a series after it was repeated. */
@StoredAnswer("the plans of events")
@Schema(name = "EventRepetition", description = "The drafts that repeating an event made, and their series")
record EventRepetition(
        EventSeriesView series,
        @Schema(
                        description = "The events of the series at the times asked for, earliest first",
                        maxItems = RepeatRequest.MOST)
                List<EventView> items) {}
