package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.allocation.AllocatedLines;
import dk.kk.ihcph.guidance.http.IfMatch;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
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

    @Column
    private String account;

    @Column
    private String costObject;

    @Column
    private UUID line;

    @Column
    private boolean salary;

    @SuppressWarnings("NullAway.Init")
    protected PostingRule() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    PostingRule(PostingRuleRequest request, AllocatedLines.LineYear of) {
        change(request, of);
    }

    void change(PostingRuleRequest request, AllocatedLines.LineYear of) {
        administration = of.administration();
        account = Objects.requireNonNullElse(request.account(), "");
        costObject = Objects.requireNonNullElse(request.costObject(), "");
        line = of.line();
        salary = Objects.requireNonNullElse(request.salary(), false);
    }

    void check(IfMatch seen) {
        seen.check(version);
    }

    UUID id() {
        return id;
    }

    Administration administration() {
        return administration;
    }

    UUID line() {
        return line;
    }

    RuleBook.LineRule rule() {
        return new RuleBook.LineRule(new RulePattern(account), new RulePattern(costObject), line, salary);
    }

    /** Returns the request that would create this rule. */
    PostingRuleRequest request(List<AllocatedLines.LineYear> years) {
        return new PostingRuleRequest(account, costObject, years.get(0).allocation(), salary);
    }

    /** Returns the view. The line has at least one year, because only adopted notes have rules. */
    PostingRuleView view(List<AllocatedLines.LineYear> years) {
        AllocatedLines.LineYear first = years.get(0);
        return new PostingRuleView(
                id,
                version,
                administration,
                account,
                costObject,
                first.note(),
                first.label(),
                years.stream()
                        .map(year -> new PostingRuleView.RuleYear(year.year(), year.allocation()))
                        .toList(),
                salary);
    }
}
