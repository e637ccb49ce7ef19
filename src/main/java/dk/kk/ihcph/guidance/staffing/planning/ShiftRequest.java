package dk.kk.ihcph.guidance.staffing.planning;

import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ShiftRequest",
        description = "A person's work at a place from when to when",
        examples = "{\"staff\": \"0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a\", \"location\": \"IH\","
                + " \"startsAt\": \"2026-01-05T09:00:00+01:00\", \"endsAt\": \"2026-01-05T15:00:00+01:00\"}")
record ShiftRequest(
        @NotNull @Schema(description = "Id of the member of staff; of the caller's administration") UUID staff,
        @Size(max = 20)
                @Schema(description = "Code of /locations; default: that of the event", examples = "IH")
                @Nullable
                String location,
        @Schema(description = "Id of the event that it is for; required for the activity EVENT") @Nullable UUID event,
        @NotNull @Schema(description = "Beginning, with offset", examples = "2026-01-05T09:00:00+01:00")
                Instant startsAt,
        @NotNull
                @Schema(
                        description = "End, with offset; at most 13 hours after the beginning",
                        examples = "2026-01-05T15:00:00+01:00")
                Instant endsAt,
        @Schema(description = "What it is for; default EVENT where an event is given, else DESK") @Nullable
                ShiftActivity activity,
        @Valid @Schema(description = "Needed where soft rules are broken") @Nullable RuleOverride override,
        @Size(min = 1, max = 1000)
                @Schema(
                        description = "Why a published shift is changed; required then. No names of citizens",
                        examples = "Swapped with a colleague")
                @Nullable
                String reason) {}
