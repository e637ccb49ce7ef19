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
        @Column(name = "first_day") LocalDate firstDay,
        @Schema(description = "Last local day, included") @Column(name = "last_day") LocalDate lastDay,
        @Schema(description = "Instant of the publication; in a dry run the instant of the answer") Instant publishedAt,
        @Schema(description = "Number of draft shifts that became binding", examples = "16", minimum = "1")
                @Column(name = "shifts")
                int shiftCount,
        @Schema(description = "Planned hours of the shifts in total, with two decimals", examples = "92.00")
                BigDecimal hours,
        @Schema(
                        description =
                                "Required hours of the period that the administration's schedule did not cover at the time,"
                                        + " with two decimals",
                        examples = "0.00")
                BigDecimal uncoveredHours) {}
