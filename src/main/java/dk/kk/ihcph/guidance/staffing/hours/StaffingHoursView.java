package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.staffing.StaffingConfig;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "StaffingHours", description = "Hours accounts of a year, by administration and in total")
record StaffingHoursView(
        @Schema(examples = "2026", minimum = "2000", maximum = "2100") int year,
        @Schema(description = "Id of the staff member if only their hours were asked for; absent otherwise") @Nullable
                UUID staff,
        @Schema(
                        description = "Display name of the staff member; absent if staff is",
                        examples = "Guide BIF 1 (synthetic)",
                        maxLength = 100)
                @Nullable
                String staffName,
        @Schema(
                        description =
                                "`NET`: absence does not count towards the norm; `GROSS`: absence counts like worked hours")
                StaffingConfig.Norm norm,
        @Schema(description = "Hours of a full-time equivalent in a year", examples = "1263")
                BigDecimal normHoursPerFte,
        @Schema(maxItems = 10) List<AdministrationHoursView> administrations,
        AdministrationHoursView total) {}
