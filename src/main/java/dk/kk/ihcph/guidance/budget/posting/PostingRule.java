package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.allocation.AllocatedLines;
import dk.kk.ihcph.guidance.http.IfMatch;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/**
 * A posting rule: assigns an administration's postings with an account and a cost object to a line of a note, in
 * every year.
 */
@Entity
class PostingRule {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Embedded
    private RuleTerms terms;

    @Column
    private UUID line;

    @SuppressWarnings("NullAway.Init")
    protected PostingRule() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    PostingRule(PostingRuleRequest request, AllocatedLines.LineYear of) {
        change(request, of);
    }

    void change(PostingRuleRequest request, AllocatedLines.LineYear of) {
        administration = of.administration();
        terms = request.terms();
        line = of.line();
    }

    void check(IfMatch seen) {
        seen.check(version);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    RuleTerms terms() {
        return terms;
    }

    Administration administration() {
        return administration;
    }

    UUID line() {
        return line;
    }

    RuleBook.LineRule rule() {
        return new RuleBook.LineRule(
                new RulePattern(terms.account()), new RulePattern(terms.costObject()), line, terms.salary());
    }

    /** Returns the request that would create this rule. */
    PostingRuleRequest request(List<AllocatedLines.LineYear> years) {
        return new PostingRuleRequest(terms, years.get(0).allocation());
    }
}
