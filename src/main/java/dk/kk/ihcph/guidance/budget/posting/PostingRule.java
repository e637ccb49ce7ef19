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

/** Where an administration's postings of an account and a cost object belong: to a line of a note, whatever the year. */
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
    PostingRule(PostingRuleRequest request, AllocatedLines.Year of) {
        change(request, of);
    }

    void change(PostingRuleRequest request, AllocatedLines.Year of) {
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

    RuleBook.Rule rule() {
        return new RuleBook.Rule(new RulePattern(account), new RulePattern(costObject), line, salary);
    }

    /** What it would have to be asked for as. */
    PostingRuleRequest request(List<AllocatedLines.Year> years) {
        return new PostingRuleRequest(account, costObject, years.get(0).allocation(), salary);
    }

    /** Its line has at least one year: only adopted notes have rules. */
    PostingRuleView view(List<AllocatedLines.Year> years) {
        AllocatedLines.Year first = years.get(0);
        return new PostingRuleView(
                id,
                version,
                administration,
                account,
                costObject,
                first.note(),
                first.label(),
                years.stream()
                        .map(year -> new PostingRuleView.Year(year.year(), year.allocation()))
                        .toList(),
                salary);
    }
}
