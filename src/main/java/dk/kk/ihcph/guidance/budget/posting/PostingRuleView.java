package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.allocation.AllocatedLines;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A posting rule as it is answered. */
@StoredAnswer("accounts of a ledger")
@Schema(name = "PostingRule", description = "A rule that finds the allocation of postings without one")
public record PostingRuleView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Administration that owns the line; the rule applies to its postings")
                Administration administration,
        @JsonUnwrapped RuleTerms terms,
        @Schema(examples = "KF042", maxLength = 30) String budgetNote,
        @Schema(description = "Label of the line, in Danish", examples = "Vejledning, KFF", maxLength = 200)
                String line,
        @Schema(description = "Allocations of the line, by year", maxItems = 10) List<RuleYear> allocations)
        implements Versioned {

    /** Returns the view. The line has at least one year, because only adopted notes have rules. */
    static PostingRuleView of(PostingRule rule, List<AllocatedLines.LineYear> years) {
        AllocatedLines.LineYear first = years.get(0);
        return new PostingRuleView(
                rule.id(),
                rule.version(),
                rule.administration(),
                rule.terms(),
                first.note(),
                first.label(),
                years.stream()
                        .map(year -> new RuleYear(year.year(), year.allocation()))
                        .toList());
    }

    /** The line's allocation for one year. */
    @Schema(name = "PostingRuleYear", description = "The allocation that a rule leads to in a year")
    record RuleYear(int year, UUID allocation) {}
}
