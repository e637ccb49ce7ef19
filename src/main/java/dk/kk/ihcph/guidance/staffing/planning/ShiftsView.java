package dk.kk.ihcph.guidance.staffing.planning;

import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.staffing.shift.ShiftView.NewShiftView;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(name = "ShiftBatch", description = "Shifts that were planned together; in a dry run as they would be")
public record ShiftsView(
        @Schema(description = "Shifts in the order of the request", maxItems = 500) List<NewShiftView> items,
        @Schema(description = "Planned hours of the shifts in total, with two decimals", examples = "23.00")
                BigDecimal hours) {}
