package dk.kk.ihcph.guidance.staffing.hours;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hours of a month or a year as shown, with two decimals. Derived figures are computed from the figures shown. */
@Schema(hidden = true)
record HoursFigures(
        @Schema(description = "Hours that the grant funds, prorated by days", examples = "63.15") BigDecimal normHours,
        @Schema(description = "Hours of published shifts, as planned", examples = "60.00") BigDecimal plannedHours,
        @Schema(description = "Hours of draft shifts, which no other figure contains", examples = "6.00")
                BigDecimal draftHours,
        @Schema(description = "Planned hours of published shifts that are not confirmed", examples = "6.00")
                BigDecimal unconfirmedHours,
        @Schema(description = "Hours confirmed as worked", examples = "54.50") BigDecimal workedHours,
        @Schema(description = "Funded hours of approved absence", examples = "5.03") BigDecimal absenceHours,
        @Schema(description = "Worked and unconfirmed hours, with a `GROSS` norm also absence", examples = "60.50")
                BigDecimal accountedHours,
        @Schema(description = "Accounted hours less norm hours; below 0 if hours are missing", examples = "-2.65")
                BigDecimal balanceHours) {
    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);
    private static final HoursFigures EMPTY = new HoursFigures(NONE, NONE, NONE, NONE, NONE, NONE, NONE);

    HoursFigures(
            BigDecimal norm,
            BigDecimal planned,
            BigDecimal draft,
            BigDecimal unconfirmed,
            BigDecimal worked,
            BigDecimal absence,
            BigDecimal accounted) {
        this(norm, planned, draft, unconfirmed, worked, absence, accounted, accounted.subtract(norm));
    }

    static HoursFigures sum(List<HoursFigures> parts) {
        return parts.stream().reduce(EMPTY, HoursFigures::plus);
    }

    private HoursFigures plus(HoursFigures other) {
        return new HoursFigures(
                normHours.add(other.normHours),
                plannedHours.add(other.plannedHours),
                draftHours.add(other.draftHours),
                unconfirmedHours.add(other.unconfirmedHours),
                workedHours.add(other.workedHours),
                absenceHours.add(other.absenceHours),
                accountedHours.add(other.accountedHours));
    }
}
