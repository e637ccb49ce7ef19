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
        description = "A shift of a staff member at a location",
        examples = "{\"staff\": \"0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a\", \"location\": \"IH\","
                + " \"startsAt\": \"2026-01-05T09:00:00+01:00\", \"endsAt\": \"2026-01-05T15:00:00+01:00\"}")
record ShiftRequest(
        @NotNull UUID staff,
        @Size(max = 20)
                @Schema(description = "Code of /locations; default: the location of the event", examples = "IH")
                @Nullable
                String location,
        @Schema(description = "Id of the event; required for the activity EVENT") @Nullable UUID event,
        @NotNull Instant startsAt,
        @NotNull @Schema(description = "End, not included; at most 13 hours after the beginning") Instant endsAt,
        @Schema(description = "Activity; default: EVENT if an event is given, otherwise DESK") @Nullable
                ShiftActivity activity,
        @Valid @Schema(description = "Override for soft rules that are broken; not needed if none is") @Nullable
                RuleOverride override,
        @Size(min = 1, max = 1000)
                @Schema(
                        description = "Reason, without names of citizens; required if the shift is published",
                        examples = "Swapped with a colleague")
                @Nullable
                String reason) {}
