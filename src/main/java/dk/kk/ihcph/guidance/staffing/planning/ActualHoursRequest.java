package dk.kk.ihcph.guidance.staffing.planning;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ActualHoursRequest",
        description = "When the person was really at work; {} confirms the shift as planned",
        examples = "{\"endsAt\": \"2026-01-05T15:30:00+01:00\"}")
record ActualHoursRequest(
        @Schema(description = "Real beginning; default as planned", examples = "2026-01-05T09:00:00+01:00") @Nullable
                Instant startsAt,
        @Schema(description = "Real end; default as planned", examples = "2026-01-05T15:30:00+01:00") @Nullable
                Instant endsAt) {}
