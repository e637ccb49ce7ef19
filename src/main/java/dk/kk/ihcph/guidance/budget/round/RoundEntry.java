package dk.kk.ihcph.guidance.budget.round;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round in a list, without its frozen status. */
@Schema(name = "ForecastRoundEntry", description = "A forecast round, without the status it froze")
record RoundEntry(
        UUID id,
        @Schema(description = "Budget year", examples = "2026") int year,
        @Schema(description = "What it is called", examples = "Forecast round 1", maxLength = 100) String name,
        @Schema(description = "As of when the status is", examples = "2026-03-31T21:59:59.999999Z") Instant asOf,
        @Schema(description = "When it was frozen", examples = "2026-04-08T09:00:00Z") Instant frozenAt,
        @Schema(description = "Who froze it", examples = "Controller KFF", maxLength = 200) String author) {}
