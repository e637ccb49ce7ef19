package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A posting rule as it is answered. */
@StoredAnswer("accounts of a ledger")
@Schema(name = "PostingRule", description = "Where an administration's postings of an account and a cost object belong")
public record PostingRuleView(
        @Schema(description = "Id of the rule") UUID id,
        @JsonIgnore long version,
        @Schema(description = "Whose postings it is for: the administration of the line") Administration administration,
        @Schema(
                        description = "An account, or what accounts begin with followed by *; empty: every account",
                        examples = "2210*",
                        maxLength = 41)
                String account,
        @Schema(
                        description = "A cost object, or what they begin with followed by *; empty: every cost object",
                        examples = "XG-1060-0042",
                        maxLength = 41)
                String costObject,
        @Schema(description = "Code of the note that the line is of", examples = "KF042", maxLength = 30) String note,
        @Schema(description = "The line's own words, in Danish", examples = "Vejledning, KFF", maxLength = 200)
                String line,
        @Schema(description = "The line's allocations, by year", maxItems = 10) List<RuleYear> allocations,
        @Schema(description = "Whether what it fits is the salary of the month of its period") boolean salary)
        implements Versioned {

    /** The line's allocation for one year. */
    @Schema(name = "PostingRuleYear", description = "The allocation that a rule leads to in a year")
    record RuleYear(
            @Schema(description = "Budget year", examples = "2026") int year,
            @Schema(description = "Id of the allocation") UUID allocation) {}
}
