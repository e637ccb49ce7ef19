package dk.kk.ihcph.guidance.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a consultation is taken out of the log. */
@Schema(name = "VoidRequest", description = "Why a consultation is taken out of every count")
record VoidRequest(
        @Schema(description = "The reason, without names or numbers of persons", examples = "Logged twice")
                @NotBlank
                @Size(max = 500)
                String reason) {}
