package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.StaffingConfig;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Hours", description = "A person's year in hours with two decimals")
record HoursView(
        @Schema(description = "Id of the member of staff") UUID staff,
        @Schema(description = "Their display name", examples = "Guide BIF 1 (synthetic)", maxLength = 100)
                String staffName,
        @Schema(description = "The administration that employs them") Administration administration,
        @Schema(description = "The year", examples = "2026", minimum = "2000", maximum = "2100") int year,
        @Schema(description = "NET: absence does not count towards the norm; GROSS: it counts as if it were worked")
                StaffingConfig.Norm norm,
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
        @Schema(description = "January to December, which add up to the year", maxItems = 12)
                List<HoursMonthView> months) {

    static HoursView of(StaffMember member, int year, StaffingConfig.Norm norm, List<HoursFigures> months) {
        HoursFigures hours = HoursFigures.sum(months);
        return new HoursView(
                member.id(),
                member.displayName(),
                member.administration(),
                year,
                norm,
                hours.norm(),
                hours.planned(),
                hours.draft(),
                hours.worked(),
                hours.unconfirmed(),
                hours.absence(),
                hours.accounted(),
                hours.balance(),
                HoursMonthView.of(months));
    }
}
