package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The year of one administration, or of all, in hours and full-time equivalents. */
@Schema(
        name = "AdministrationHours",
        description = "A year of an administration, or of all, in hours and full-time equivalents with two decimals")
record AdministrationHoursView(
        @Schema(description = "The administration; absent in the total") @Nullable Administration administration,
        @Schema(description = "Hours that the grant pays, prorated by days", examples = "63.15") BigDecimal normHours,
        @Schema(description = "Hours of published shifts, as planned", examples = "60.00") BigDecimal plannedHours,
        @Schema(description = "Hours of draft shifts, which count nowhere else", examples = "6.00")
                BigDecimal draftHours,
        @Schema(description = "Hours confirmed as worked", examples = "54.50") BigDecimal workedHours,
        @Schema(description = "Planned hours of published shifts not yet confirmed", examples = "6.00")
                BigDecimal unconfirmedHours,
        @Schema(description = "Funded hours of approved absence", examples = "5.03") BigDecimal absenceHours,
        @Schema(description = "Worked and unconfirmed hours; with a GROSS norm also absence", examples = "60.50")
                BigDecimal accountedHours,
        @Schema(description = "Accounted hours less the norm; below 0 while hours are missing", examples = "-2.65")
                BigDecimal balanceHours,
        @Schema(description = "The same in full-time equivalents") Fte fte,
        @Schema(description = "January to December, which add up to the year", maxItems = 12)
                List<HoursMonthView> months) {

    /** Hours divided by the annual norm of a full-time equivalent. */
    @Schema(
            name = "HoursFte",
            description = "The year's hours by the annual norm of a full-time equivalent, each rounded by itself")
    record Fte(
            @Schema(description = "Paid by the grant", examples = "1.00") BigDecimal norm,
            @Schema(description = "Published shifts", examples = "0.91") BigDecimal planned,
            @Schema(description = "Confirmed as worked", examples = "0.74") BigDecimal worked,
            @Schema(description = "Approved absence", examples = "0.08") BigDecimal absence,
            @Schema(description = "What counts against the norm", examples = "0.91") BigDecimal accounted,
            @Schema(description = "Accounted less norm", examples = "-0.09") BigDecimal balance) {}

    static AdministrationHoursView of(
            @Nullable Administration administration, List<HoursFigures> months, BigDecimal normHoursPerFte) {
        HoursFigures hours = HoursFigures.sum(months);
        return new AdministrationHoursView(
                administration,
                hours.norm(),
                hours.planned(),
                hours.draft(),
                hours.worked(),
                hours.unconfirmed(),
                hours.absence(),
                hours.accounted(),
                hours.balance(),
                new Fte(
                        fte(hours.norm(), normHoursPerFte),
                        fte(hours.planned(), normHoursPerFte),
                        fte(hours.worked(), normHoursPerFte),
                        fte(hours.absence(), normHoursPerFte),
                        fte(hours.accounted(), normHoursPerFte),
                        fte(hours.balance(), normHoursPerFte)),
                HoursMonthView.of(months));
    }

    private static BigDecimal fte(BigDecimal hours, BigDecimal normHoursPerFte) {
        return hours.divide(normHoursPerFte, 2, RoundingMode.HALF_UP);
    }
}
