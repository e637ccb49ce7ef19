package dk.kk.ihcph.guidance.budget.status;

import com.fasterxml.jackson.annotation.JsonFormat;
import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a budget year as it was known at an instant. */
@Schema(name = "BudgetStatus", description = "The status of a budget year as of an instant, in DKK")
public record StatusView(
        int year,
        // As text in the stored JSON too, where the API's own mapper is not used.
        @JsonFormat(shape = JsonFormat.Shape.STRING)
                @Schema(
                        description =
                                "Only what was recorded by then counts. A request with this `asOf` gives the same figures again")
                Instant asOf,
        @Schema(description = "Forecast method for allocations without an override") ForecastMethod method,
        Thresholds thresholds,
        StatusLine total,
        @Schema(maxItems = 2) List<StatusLine> administrations,
        @Schema(maxItems = 100) List<StatusLine> grants,
        @Schema(description = "Status of each allocation, in the order of creation", maxItems = 10_000)
                List<StatusLine> allocations) {

    /** Returns every line: allocations first, the total last. */
    Stream<StatusLine> lines() {
        return Stream.of(allocations, grants, administrations, List.of(total)).flatMap(List::stream);
    }
}
