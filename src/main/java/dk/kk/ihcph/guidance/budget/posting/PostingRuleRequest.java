package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to create or change a posting rule. */
@Schema(
        name = "PostingRuleRequest",
        description = "Where postings of an account and a cost object belong. What is left out fits everything")
public record PostingRuleRequest(
        @JsonUnwrapped @Valid RuleTerms terms,
        @NotNull
                @Schema(
                        description =
                                "Any allocation of the line that they belong to. The rule holds for that line in all"
                                        + " its years, and for the administration that the line is of",
                        examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a")
                UUID allocation) {}
