package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for the next citizen. */
@Schema(
        name = "NextRequest",
        description = "Who asks for the next citizen; all of it may be left out",
        examples = "{\"administration\": \"KFF\"}")
record NextRequest(
        @Schema(description = "The administration at whose desk; default: the caller's, if they work for one only")
                @Nullable
                Administration administration,
        @Schema(description = "To guide at a location where the caller has no published shift now") @Valid @Nullable
                RuleOverride override) {

    static final NextRequest PLAIN = new NextRequest(null, null);
}
