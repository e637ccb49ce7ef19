package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for the next citizen. */
@Schema(
        name = "NextRequest",
        description = "Conditions of the call; every field is optional",
        examples = "{\"administration\": \"KFF\"}")
record NextRequest(
        @Schema(description = "Administration of the desk; default: the caller's, if the caller works for one")
                @Nullable
                Administration administration,
        @Schema(description = "Override to guide at a location where the caller has no published shift now")
                @Valid
                @Nullable
                RuleOverride override) {

    static final NextRequest PLAIN = new NextRequest(null, null);
}
