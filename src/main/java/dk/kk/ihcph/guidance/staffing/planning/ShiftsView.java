package dk.kk.ihcph.guidance.staffing.planning;

import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.staffing.shift.ShiftView;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(name = "ShiftBatch", description = "Several shifts, planned at once; in a dry run as they would be")
public record ShiftsView(
        @Schema(description = "The shifts, in the order of the request", maxItems = 500) List<ShiftView> items,
        @Schema(description = "Their planned hours in all, with two decimals", examples = "23.00") BigDecimal hours) {}
