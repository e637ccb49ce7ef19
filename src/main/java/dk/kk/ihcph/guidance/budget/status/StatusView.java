package dk.kk.ihcph.guidance.budget.status;

import com.fasterxml.jackson.annotation.JsonFormat;
import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a budget year as it was known at an instant. */
@Schema(name = "BudgetStatus", description = "The status of a budget year as it was known at an instant, in DKK")
public record StatusView(
        @Schema(description = "Budget year", examples = "2026") int year,
        // As text in the stored JSON too, where the API's own mapper is not used.
        @JsonFormat(shape = JsonFormat.Shape.STRING)
                @Schema(
                        description = "What was recorded until then is counted. Asked for again as of this instant, the"
                                + " figures are the same",
                        examples = "2026-06-30T21:59:59.999999Z")
                Instant asOf,
        @Schema(description = "How the outcome is computed where nobody overrode it") ForecastMethod method,
        Thresholds thresholds,
        @Schema(description = "All of it") StatusLine total,
        @Schema(description = "By administration", maxItems = 2) List<StatusLine> administrations,
        @Schema(description = "By grant of an administration", maxItems = 100) List<StatusLine> grants,
        @Schema(description = "By allocation, in the order they were made", maxItems = 10_000)
                List<StatusLine> allocations) {

    /** Returns every line: allocations first, the total last. */
    Stream<StatusLine> lines() {
        return Stream.of(allocations, grants, administrations, List.of(total)).flatMap(List::stream);
    }
}
