package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.budget.allocation.AllocatedLines;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the allocation of a posting that names none. Of the matching rules the one with the most specific account
 * wins, then the one with the most specific cost object. Ties are refused, never broken by chance.
 */
final class RuleBook {
    private static final String POINTER = "/allocation";
    private static final Comparator<LineRule> BY_EXACTNESS = Comparator.comparingInt(
                    (LineRule rule) -> rule.account().exactness())
            .thenComparingInt(rule -> rule.costObject().exactness());

    /** One rule: matching postings belong to the line. */
    record LineRule(RulePattern account, RulePattern costObject, UUID line, boolean salary) {
        private boolean fits(String of, @Nullable String at) {
            return account.fits(of) && costObject.fits(at);
        }
    }

    /** The allocation found, and whether the posting is the salary of its month. */
    record RuleMatch(AllocatedLines.LineYear allocation, boolean salary) {}

    private record LineOfYear(UUID line, int year) {}

    private final List<LineRule> rules;
    private final Map<LineOfYear, AllocatedLines.LineYear> allocations = new HashMap<>();

    RuleBook(Collection<LineRule> rules, Collection<AllocatedLines.LineYear> allocations) {
        this.rules = rules.stream().sorted(BY_EXACTNESS.reversed()).toList();
        allocations.forEach(one -> this.allocations.put(new LineOfYear(one.line(), one.year()), one));
    }

    RuleMatch find(String account, @Nullable String costObject, int year) {
        List<LineRule> fitting =
                rules.stream().filter(rule -> rule.fits(account, costObject)).toList();
        if (fitting.isEmpty()) {
            throw refused(
                    "NO_RULE",
                    new Bilingual(
                            "ingen konteringsregel passer til kontoen og omkostningsstedet; angiv bevillingslinjen,"
                                    + " eller opret en regel",
                            "no posting rule fits the account and the cost object; give the allocation, or create a"
                                    + " rule"));
        }
        LineRule best = fitting.get(0);
        List<AllocatedLines.LineYear> found = fitting.stream()
                .filter(rule -> BY_EXACTNESS.compare(rule, best) == 0)
                .map(LineRule::line)
                .distinct()
                .map(line -> allocations.get(new LineOfYear(line, year)))
                .toList();
        if (found.size() > 1) {
            throw refused(
                    "AMBIGUOUS_RULES",
                    new Bilingual(
                            "flere lige præcise konteringsregler fører til hver sin bevillingslinje; angiv"
                                    + " bevillingslinjen",
                            "several equally exact posting rules lead to different allocations; give the allocation"));
        }
        AllocatedLines.LineYear only = found.get(0);
        if (only == null) {
            throw refused(
                    "NO_ALLOCATION_IN_YEAR",
                    new Bilingual(
                                    "konteringsreglen fører til en linje, der ikke har en bevillingslinje i %s",
                                    "the line that the posting rule leads to has no allocation in %s")
                            .with(year));
        }
        return new RuleMatch(only, best.salary());
    }

    private static Refused refused(String code, Bilingual message) {
        return Refused.invalid(Violation.at(POINTER, code, message));
    }
}
