package dk.kk.ihcph.guidance.budget.posting;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The accounts and cost objects of a posting rule, and whether their postings are salary. */
@Embeddable
@Schema(hidden = true)
record RuleTerms(
        @Pattern(regexp = PATTERN, message = "{pattern.accounts}")
                @Schema(
                        description = "An account, or a prefix followed by *. Empty: every account",
                        examples = "2210*",
                        defaultValue = "",
                        maxLength = 41)
                String account,
        @Pattern(regexp = PATTERN, message = "{pattern.accounts}")
                @Schema(
                        description =
                                "A cost object (omkostningssted, PSP element), or a prefix followed by *. Empty: every cost "
                                        + "object, and postings without one",
                        examples = "XG-1060-0042",
                        defaultValue = "",
                        maxLength = 41)
                String costObject,
        @Schema(
                        description =
                                "Whether the postings are salaries. They pay the month of their period unless they name another "
                                        + "month",
                        defaultValue = "false")
                Boolean salary) {
    /** Matches an account, a beginning followed by *, or the empty text. */
    static final String PATTERN = "^([0-9A-Za-z][0-9A-Za-z._/-]{0,39}\\*?)?$";

    RuleTerms {
        account = account == null ? "" : account;
        costObject = costObject == null ? "" : costObject;
        salary = salary != null && salary;
    }
}
