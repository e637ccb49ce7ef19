package dk.kk.ihcph.guidance.staffing.hours;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of the hours account. */
@Schema(name = "HoursMonth", description = "A month of the ledger, in hours with two decimals")
record HoursMonthView(
        @Schema(description = "1 to 12", examples = "3", minimum = "1", maximum = "12") int month,
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
                BigDecimal balanceHours) {

    static List<HoursMonthView> of(List<HoursFigures> months) {
        List<HoursMonthView> views = new ArrayList<>(months.size());
        for (HoursFigures hours : months) {
            views.add(new HoursMonthView(
                    views.size() + 1,
                    hours.norm(),
                    hours.planned(),
                    hours.draft(),
                    hours.worked(),
                    hours.unconfirmed(),
                    hours.absence(),
                    hours.accounted(),
                    hours.balance()));
        }
        return views;
    }
}
