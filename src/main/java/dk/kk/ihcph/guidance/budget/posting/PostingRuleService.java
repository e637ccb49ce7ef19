package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.budget.allocation.AllocatedLines;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Maintains posting rules. Each administration changes its own; both can read all. */
@ApplicationScoped
class PostingRuleService {
    private final PostingRuleRepository rules;
    private final AllocatedLines lines;
    private final MergePatch patches;
    private final Caller caller;

    PostingRuleService(PostingRuleRepository rules, AllocatedLines lines, MergePatch patches, Caller caller) {
        this.rules = rules;
        this.lines = lines;
        this.patches = patches;
        this.caller = caller;
    }

    Page<PostingRuleView> list(PostingRuleFilter filter, PageRequest page) {
        return Page.of(rules.list(filter, page), page, rule -> Cursor.of(rule.id()), this::views);
    }

    PostingRuleView get(UUID id) {
        return view(rules.findByIdOptional(id).orElseThrow(Refused::notFound));
    }

    /** Returns all rules of these administrations with the allocations that they lead to. */
    RuleBook book(Collection<Administration> administrations) {
        List<PostingRule> own = rules.of(administrations);
        return new RuleBook(own.stream().map(PostingRule::rule).toList(), years(own));
    }

    @Transactional
    PostingRuleView create(PostingRuleRequest request) {
        PostingRule rule = new PostingRule(request, ownAllocation(request));
        rules.persistAndFlush(rule);
        return view(rule);
    }

    @Transactional
    PostingRuleView change(UUID id, IfMatch seen, JsonNode patch) {
        PostingRule rule = findOwn(id, seen);
        PostingRuleRequest changed = patches.apply(patch, rule.request(years(List.of(rule))), PostingRuleRequest.class);
        rule.change(changed, ownAllocation(changed));
        rules.flush();
        return view(rule);
    }

    @Transactional
    void delete(UUID id, IfMatch seen) {
        rules.delete(findOwn(id, seen));
    }

    private PostingRule findOwn(UUID id, IfMatch seen) {
        PostingRule rule = rules.findByIdOptional(id).orElseThrow(Refused::notFound);
        caller.require(Permission.BUDGET_WRITE, rule.administration());
        rule.check(seen);
        return rule;
    }

    private AllocatedLines.LineYear ownAllocation(PostingRuleRequest request) {
        AllocatedLines.LineYear of =
                lines.find(request.allocation()).orElseThrow(() -> Refused.invalid(unknownAllocation()));
        caller.require(Permission.BUDGET_WRITE, of.administration());
        return of;
    }

    static Violation unknownAllocation() {
        return Violation.at(
                "/allocation",
                "UNKNOWN_ALLOCATION",
                new Bilingual(
                        "skal være en bevillingslinje fra /allocations", "must be an allocation of /allocations"));
    }

    private PostingRuleView view(PostingRule rule) {
        return views(List.of(rule)).get(0);
    }

    private List<PostingRuleView> views(List<PostingRule> some) {
        Map<UUID, List<AllocatedLines.LineYear>> byLine =
                years(some).stream().collect(Collectors.groupingBy(AllocatedLines.LineYear::line));
        return some.stream()
                .map(rule -> PostingRuleView.of(rule, byLine.getOrDefault(rule.line(), List.of())))
                .toList();
    }

    private List<AllocatedLines.LineYear> years(List<PostingRule> some) {
        return lines.ofLines(some.stream().map(PostingRule::line).distinct().toList());
    }
}
