package dk.kk.ihcph.guidance.evaluation.target;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to end a target, with the decision and the reason. */
@Schema(name = "IndicatorTargetEndRequest", description = "When and why a target ends")
record TargetEndRequest(
        @NotNull
                @Schema(
                        description = "Local day from which it is no longer in force; not in the past",
                        examples = "2027-01-01")
                LocalDate validTo,
        @NotBlank
                @Size(max = 300)
                @Schema(description = "The decision that ends it", examples = "KFU 10-12-2026, punkt 7")
                String decision,
        @NotBlank @Size(max = 1000) @Schema(description = "Why, in Danish", examples = "Bevillingen udløber")
                String reason) {

    TargetEnd by(Administration administration) {
        return new TargetEnd(validTo, decision, reason, administration, false);
    }
}
