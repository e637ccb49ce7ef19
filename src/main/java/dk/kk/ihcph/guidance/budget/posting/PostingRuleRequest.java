package dk.kk.ihcph.guidance.budget.posting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to create or change a posting rule. */
@Schema(
        name = "PostingRuleRequest",
        description = "Where postings of an account and a cost object belong. What is left out fits everything")
public record PostingRuleRequest(
        @Pattern(regexp = PATTERN)
                @Schema(
                        description = "An account, or what accounts begin with followed by *; empty: every account",
                        examples = "2210*",
                        defaultValue = "",
                        maxLength = 41)
                @Nullable
                String account,
        @Pattern(regexp = PATTERN)
                @Schema(
                        description =
                                "A cost object (omkostningssted, PSP element), or what they begin with followed by *;"
                                        + " empty: every cost object, and postings without one",
                        examples = "XG-1060-0042",
                        defaultValue = "",
                        maxLength = 41)
                @Nullable
                String costObject,
        @NotNull
                @Schema(
                        description =
                                "Any allocation of the line that they belong to. The rule holds for that line in all"
                                        + " its years, and for the administration that the line is of",
                        examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a")
                UUID allocation,
        @Schema(
                        description =
                                "Whether they are the salary of the month of their period, where they name no other month",
                        defaultValue = "false")
                @Nullable
                Boolean salary) {
    /** Matches an account, a beginning followed by *, or the empty text. */
    static final String PATTERN = "^([0-9A-Za-z][0-9A-Za-z._/-]{0,39}\\*?)?$";

    public PostingRuleRequest {
        account = account == null ? "" : account;
        costObject = costObject == null ? "" : costObject;
    }
}
