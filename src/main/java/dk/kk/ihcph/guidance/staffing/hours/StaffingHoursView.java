package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.staffing.StaffingConfig;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StaffingHours", description = "The year of each administration, and of all that were asked for")
record StaffingHoursView(
        @Schema(description = "The year", examples = "2026", minimum = "2000", maximum = "2100") int year,
        @Schema(description = "NET: absence does not count towards the norm; GROSS: it counts as if it were worked")
                StaffingConfig.Norm norm,
        @Schema(description = "Hours a year of one full-time equivalent", examples = "1263") BigDecimal normHoursPerFte,
        @Schema(description = "Each administration", maxItems = 10) List<AdministrationHoursView> administrations,
        @Schema(description = "Their sum") AdministrationHoursView total) {}
