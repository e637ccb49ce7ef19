package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.access.Administration;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which administration staffs which desk on which weekday. */
@Schema(name = "DeskDay", description = "A weekday on which an administration staffs a desk while it is open")
record DeskDayView(
        Administration administration,
        @Schema(description = "Code of the location", examples = "IH", maxLength = 20) String location,
        DayOfWeek weekday,
        @Schema(description = "First day", examples = "2024-07-01") LocalDate validFrom,
        @Schema(description = "Last day; absent while there is none") @Nullable LocalDate validTo,
        @Schema(
                        description = "Whether the budget note states only how many days a week, so that this weekday"
                                + " is an assumption")
                boolean weekdayIsAssumed) {}
