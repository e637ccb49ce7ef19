package dk.kk.ihcph.guidance.budget.round;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything about a round but its frozen status. */
@Embeddable
@Schema(hidden = true)
record RoundHead(
        @Schema(description = "Budget year", examples = "2026") int year,
        @Schema(description = "What it is called", examples = "Forecast round 1", maxLength = 100) String name,
        @Schema(description = "As of when the status is", examples = "2026-03-31T21:59:59.999999Z") Instant asOf,
        @Schema(description = "When it was frozen", examples = "2026-04-08T09:00:00Z") Instant frozenAt,
        @Schema(description = "Who froze it", examples = "Controller KFF", maxLength = 200) String author) {}
