package dk.kk.ihcph.guidance.staffing.rule;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CoverageRequirementRequest",
        description = "How many staff of an administration must be at a desk on a weekday, and at which time",
        examples = "{\"administration\": \"BIF\", \"location\": \"KEH\", \"weekday\": \"WEDNESDAY\","
                + " \"from\": \"11:00:00\", \"to\": \"17:00:00\", \"languages\": [\"en\"]}")
public record CoverageRequirementRequest(
        @NotNull @Schema(description = "Administration whose staff must be there; never changes")
                Administration administration,
        @Valid @JsonUnwrapped DeskNeed need,
        @JsonUnwrapped Validity validity) {}
