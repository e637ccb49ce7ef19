package dk.kk.ihcph.guidance.staffing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReasonRequest", description = "Why it is done")
public record ReasonRequest(
        @NotBlank
                @Size(max = 1000)
                @Schema(
                        description = "The reason; no names of citizens and no cause of a sickness",
                        examples = "The desk is closed that afternoon")
                String reason) {}
