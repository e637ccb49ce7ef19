package dk.kk.ihcph.guidance.staffing.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coverage requirement as both administrations see it. */
@StoredAnswer("numbers of staff needed")
@Schema(
        name = "CoverageRequirement",
        description = "How many staff of an administration must be at a desk on a weekday, and at which time")
record CoverageRequirementView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Administration whose staff must be there") Administration administration,
        @JsonUnwrapped DeskNeed need,
        @JsonUnwrapped Validity validity,
        @Schema(
                        description =
                                "Whether the weekday is an assumption: the budget note gives the number of days a week only."
                                        + " A change by a coordinator confirms it")
                boolean assumed)
        implements Versioned {

    static CoverageRequirementView of(CoverageRequirement requirement) {
        return new CoverageRequirementView(
                requirement.id(),
                requirement.version(),
                requirement.administration(),
                requirement.need(),
                requirement.validity(),
                requirement.isAssumed());
    }
}
