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
        @Schema(description = "First day", examples = "2026-03-02") @Column(name = "first_day") LocalDate from,
        @Schema(description = "Last day", examples = "2026-03-29") @Column(name = "last_day") LocalDate to,
        @Schema(
                        description = "Whether a standing shift may pass to somebody else where that lifts a gap",
                        examples = "false")
                boolean replan,
        @Schema(description = "How many seconds are searched", examples = "30", minimum = "1", maximum = "300")
                int timeLimitSeconds,
        @Schema(description = "The job that searches, at /jobs; kept for 30 days after its end") @Nullable UUID job,
        @Schema(description = "When it was asked for", examples = "2026-02-16T09:21:00Z") Instant requestedAt) {

    RosterSearch by(UUID searching) {
        return new RosterSearch(from, to, replan, timeLimitSeconds, searching, requestedAt);
    }
}
