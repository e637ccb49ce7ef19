package dk.kk.ihcph.guidance.staffing.swap;

import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ShiftSwapApproval", description = "Conditions of the approval; may be an empty object")
record SwapApproval(
        @Valid @Schema(description = "Override for soft rules that are broken; not needed if none is") @Nullable
                RuleOverride override) {}
