package dk.kk.ihcph.guidance.budget.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything about a round but its frozen status. */
@Embeddable
@Schema(hidden = true)
record RoundHead(
        @Schema(description = "Budget year") int year,
        @Schema(description = "Name of the round", examples = "Forecast round 1", maxLength = 100) String name,
        @Schema(description = "Instant of the status: only what was recorded by then counts") Instant asOf,
        @Schema(description = "Time of the freezing") Instant frozenAt,
        @Schema(description = "Name of the user who froze it", examples = "Controller KFF", maxLength = 200)
                @Column(name = "author")
                String frozenBy) {}
