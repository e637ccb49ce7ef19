package dk.kk.ihcph.guidance.staffing.swap;

import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ShiftSwapApproval", description = "A coordinator's yes; {} is enough where no soft rule is broken")
record SwapApproval(
        @Valid @Schema(description = "Needed where soft rules are broken") @Nullable RuleOverride override) {}
