package dk.kk.ihcph.guidance.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a consultation is taken out of the log. */
@Schema(name = "VoidRequest", description = "The reason to void a consultation")
record VoidRequest(
        @Schema(description = "Reason, without names and personal numbers", examples = "Logged twice")
                @NotBlank
                @Size(max = 500)
                String reason) {}
