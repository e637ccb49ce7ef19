package dk.kk.ihcph.guidance.staffing.hours;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.StaffingConfig;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
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
        @JsonUnwrapped HoursFigures hours,
        @Schema(description = "January to December, which add up to the year", maxItems = 12)
                List<HoursMonthView> months) {

    static HoursView of(StaffMember member, int year, StaffingConfig.Norm norm, List<HoursFigures> months) {
        return new HoursView(
                member.id(),
                member.displayName(),
                member.administration(),
                year,
                norm,
                HoursFigures.sum(months),
                HoursMonthView.of(months));
    }
}
