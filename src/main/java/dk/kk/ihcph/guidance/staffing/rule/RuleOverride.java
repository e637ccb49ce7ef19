package dk.kk.ihcph.guidance.staffing.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "RuleOverride",
        description = "Breaks soft rules knowingly; the reason is kept with what it allowed, and audited")
public record RuleOverride(
        @NotBlank
                @Size(max = 1000)
                @Schema(
                        description = "Why the rules are set aside; no names of citizens",
                        examples = "Open house until 18:00")
                String reason) {}
