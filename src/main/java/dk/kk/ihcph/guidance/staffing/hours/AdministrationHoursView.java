package dk.kk.ihcph.guidance.staffing.hours;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The year of one administration, or of all, in hours and full-time equivalents. */
@Schema(
        name = "AdministrationHours",
        description = "Hours account of a year, in hours and full-time equivalents with two decimals")
record AdministrationHoursView(
        @Schema(description = "Administration; absent in the total") @Nullable Administration administration,
        @JsonUnwrapped HoursFigures hours,
        @Schema(description = "The figures of the year in full-time equivalents") Fte fte,
        @Schema(description = "January to December; the months add up to the year", maxItems = 12)
                List<HoursMonthView> months) {

    /** Hours divided by the annual norm of a full-time equivalent. */
    @Schema(
            name = "HoursFte",
            description = "Hours of the year divided by the annual norm of a full-time equivalent, each rounded"
                    + " separately")
    record Fte(
            @Schema(description = "Funded by the grant", examples = "1.00") BigDecimal norm,
            @Schema(description = "Published shifts", examples = "0.91") BigDecimal planned,
            @Schema(description = "Confirmed as worked", examples = "0.74") BigDecimal worked,
            @Schema(description = "Approved absence", examples = "0.08") BigDecimal absence,
            @Schema(description = "Counted against the norm", examples = "0.91") BigDecimal accounted,
            @Schema(description = "Accounted less norm", examples = "-0.09") BigDecimal balance) {}

    static AdministrationHoursView of(
            @Nullable Administration administration, List<HoursFigures> months, BigDecimal normHoursPerFte) {
        HoursFigures hours = HoursFigures.sum(months);
        return new AdministrationHoursView(
                administration,
                hours,
                new Fte(
                        fte(hours.normHours(), normHoursPerFte),
                        fte(hours.plannedHours(), normHoursPerFte),
                        fte(hours.workedHours(), normHoursPerFte),
                        fte(hours.absenceHours(), normHoursPerFte),
                        fte(hours.accountedHours(), normHoursPerFte),
                        fte(hours.balanceHours(), normHoursPerFte)),
                HoursMonthView.of(months));
    }

    private static BigDecimal fte(BigDecimal hours, BigDecimal normHoursPerFte) {
        return hours.divide(normHoursPerFte, 2, RoundingMode.HALF_UP);
    }
}
