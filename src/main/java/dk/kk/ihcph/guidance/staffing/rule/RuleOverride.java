package dk.kk.ihcph.guidance.staffing.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "RuleOverride",
        description = "An override of soft rules; the reason is kept with the shifts, and audited")
public record RuleOverride(
        @NotBlank
                @Size(max = 1000)
                @Schema(
                        description = "Reason for the override, without names of citizens",
                        examples = "Open house until 18:00")
                String reason) {}
