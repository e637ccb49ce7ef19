package dk.kk.ihcph.guidance.staffing.publication;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period of one administration's schedule, and how complete it was when it became binding. */
@Embeddable
@Schema(hidden = true)
record PublishedPeriod(
        @Enumerated(EnumType.STRING) Administration administration,
        @Schema(description = "First local day", examples = "2026-03-02") @Column(name = "first_day") LocalDate from,
        @Schema(description = "Last local day", examples = "2026-03-29") @Column(name = "last_day") LocalDate to,
        @Schema(description = "When", examples = "2026-02-16T09:00:00Z") Instant publishedAt,
        @Schema(description = "How many drafts became binding", examples = "16", minimum = "1") int shifts,
        @Schema(description = "Their planned hours in all, with two decimals", examples = "92.00") BigDecimal hours,
        @Schema(
                        description =
                                "Hours of required cover that the whole schedule of the administration then lacked"
                                        + " in the period, with two decimals",
                        examples = "0.00")
                BigDecimal uncoveredHours) {}
