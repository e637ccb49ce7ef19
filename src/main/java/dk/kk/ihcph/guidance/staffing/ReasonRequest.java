package dk.kk.ihcph.guidance.staffing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReasonRequest", description = "The reason for an action")
public record ReasonRequest(
        @NotBlank
                @Size(max = 1000)
                @Schema(
                        description = "Reason, without names of citizens and without the cause of a sickness",
                        examples = "The desk is closed that afternoon")
                String reason) {}
