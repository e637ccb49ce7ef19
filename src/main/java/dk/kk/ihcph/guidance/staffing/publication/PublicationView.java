package dk.kk.ihcph.guidance.staffing.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A period of the schedule that was made binding. */
@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(name = "SchedulePublication", description = "A period of the schedule that was made binding")
record PublicationView(
        UUID id,
        @JsonIgnore long version,
        Administration administration,
        @Schema(description = "First local day", examples = "2026-03-02") LocalDate from,
        @Schema(description = "Last local day", examples = "2026-03-29") LocalDate to,
        @Schema(description = "When", examples = "2026-02-16T09:00:00Z") Instant publishedAt,
        @Schema(description = "How many drafts became binding", examples = "16", minimum = "1") int shifts,
        @Schema(description = "Their planned hours in all, with two decimals", examples = "92.00") BigDecimal hours,
        @Schema(
                        description =
                                "Hours of required cover that the whole schedule of the administration then lacked"
                                        + " in the period, with two decimals",
                        examples = "0.00")
                BigDecimal uncoveredHours,
        @Schema(
                        description = "Why it was published with flaws; only for the own administration",
                        examples = "A temp takes the Friday",
                        maxLength = 1000)
                @Nullable
                String overrideReason)
        implements Versioned {

    static PublicationView of(SchedulePublication publication, boolean withReason) {
        return new PublicationView(
                publication.id(),
                publication.version(),
                publication.administration(),
                publication.firstDay(),
                publication.lastDay(),
                publication.publishedAt(),
                publication.shifts(),
                publication.hours(),
                publication.uncoveredHours(),
                withReason ? publication.overrideReason() : null);
    }
}
