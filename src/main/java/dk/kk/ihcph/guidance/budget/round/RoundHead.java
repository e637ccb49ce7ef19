package dk.kk.ihcph.guidance.budget.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything about a round but its frozen status. */
@Embeddable
@Schema(hidden = true)
record RoundHead(
        int year,
        @Schema(examples = "Forecast round 1", maxLength = 100) String name,
        @Schema(description = "Instant of the status: only what was recorded by then counts") Instant asOf,
        Instant frozenAt,
        @Schema(examples = "Controller KFF", maxLength = 200) @Column(name = "author") String frozenBy) {}
