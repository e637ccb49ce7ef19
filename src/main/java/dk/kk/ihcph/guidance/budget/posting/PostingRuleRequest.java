package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to create or change a posting rule. */
@Schema(
        name = "PostingRuleRequest",
        description = "A rule for postings without an allocation. An account or cost object that is left out matches "
                + "everything")
public record PostingRuleRequest(
        @JsonUnwrapped @Valid RuleTerms terms,
        @NotNull
                @Schema(
                        description =
                                "Id of any allocation of the line. The rule applies to the line in all its years, and to "
                                        + "postings of the administration that owns the line")
                UUID allocation) {}
