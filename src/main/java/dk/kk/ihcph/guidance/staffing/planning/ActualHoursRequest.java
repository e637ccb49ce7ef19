package dk.kk.ihcph.guidance.staffing.planning;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ActualHoursRequest",
        description = "The actual hours of a shift; an empty object confirms the planned hours",
        examples = "{\"endsAt\": \"2026-01-05T15:30:00+01:00\"}")
record ActualHoursRequest(
        @Schema(description = "Actual beginning; default: as planned") @Nullable Instant startsAt,
        @Schema(description = "Actual end, not included; default: as planned") @Nullable Instant endsAt) {}
