package dk.kk.ihcph.guidance.evaluation.target;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to end a target, with the decision and the reason. */
@Schema(name = "IndicatorTargetEndRequest", description = "The end of a target")
record TargetEndRequest(
        @NotNull @Schema(description = "Local day from which it no longer applies; not in the past") LocalDate to,
        @NotBlank
                @Size(max = 300)
                @Schema(description = "Decision that ends the target", examples = "KFU 10-12-2026, punkt 7")
                String decision,
        @NotBlank @Size(max = 1000) @Schema(description = "Reason, in Danish", examples = "Bevillingen udløber")
                String reason) {

    TargetEnd by(Administration administration) {
        return new TargetEnd(to, decision, reason, administration, false);
    }
}
