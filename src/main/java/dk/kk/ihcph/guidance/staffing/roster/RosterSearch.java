package dk.kk.ihcph.guidance.staffing.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The days to plan, and the search for it. */
@Embeddable
@Schema(hidden = true)
record RosterSearch(
        @Column(name = "first_day") LocalDate firstDay,
        @Schema(description = "Last local day, included") @Column(name = "last_day") LocalDate lastDay,
        @Schema(description = "Whether an existing shift may pass to another staff member to close a gap")
                boolean replan,
        @Schema(description = "Time limit of the search, in seconds", examples = "30", minimum = "1", maximum = "300")
                int timeLimitSeconds,
        @Schema(description = "Id of the job that searches; kept for 30 days after its end") @Nullable UUID job,
        Instant requestedAt) {

    RosterSearch by(UUID searching) {
        return new RosterSearch(firstDay, lastDay, replan, timeLimitSeconds, searching, requestedAt);
    }
}
