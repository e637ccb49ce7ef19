package dk.kk.ihcph.guidance.evaluation.target;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import dk.kk.ihcph.guidance.access.Administration;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of an approved target. It counts once the other administration has approved it. */
@Schema(name = "IndicatorTargetEnd", description = "The end of a target, proposed or approved")
record TargetEnd(
        // As text in the stored JSON too, where the API's own mapper is not used. Earlier ones have it as "validTo".
        @JsonFormat(shape = JsonFormat.Shape.STRING)
                @JsonAlias("validTo")
                @Schema(description = "Local day from which it no longer applies")
                LocalDate to,
        @Schema(description = "Decision that ends the target", examples = "KFU 10-12-2026, punkt 7", maxLength = 300)
                String decision,
        @Schema(description = "Reason, in Danish", examples = "Bevillingen udløber", maxLength = 1000) String reason,
        @Schema(description = "Administration that proposed it") Administration proposedBy,
        @Schema(description = "Whether the other administration has approved it") boolean approved) {

    TargetEnd onceApproved() {
        return new TargetEnd(to, decision, reason, proposedBy, true);
    }
}
