package dk.kk.ihcph.guidance.budget.round;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.budget.status.StatusView;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a year as it was reported in a forecast round. */
@StoredAnswer("money of grants")
@Schema(name = "ForecastRound", description = "The status of a year as it was told in a forecast round, for good")
record RoundView(
        UUID id,
        @Schema(description = "Budget year", examples = "2026") int year,
        @Schema(description = "What it is called", examples = "Forecast round 1", maxLength = 100) String name,
        @Schema(description = "As of when the status is", examples = "2026-03-31T21:59:59.999999Z") Instant asOf,
        @Schema(description = "When it was frozen", examples = "2026-04-08T09:00:00Z") Instant frozenAt,
        @Schema(description = "Who froze it", examples = "Controller KFF", maxLength = 200) String author,
        @Schema(description = "The status of both administrations, as it was then") StatusView status)
        implements Versioned {

    /** Always 0, because a round never changes. */
    @Override
    @JsonIgnore
    public long version() {
        return 0;
    }
}
