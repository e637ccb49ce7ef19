package dk.kk.ihcph.guidance.budget.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.allocation.AllocatedLines;
import dk.kk.ihcph.guidance.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the rules that fit the most exact one wins, and never chance. */
class RuleBookTest {
    private final List<RuleBook.LineRule> rules = new ArrayList<>();
    private final List<AllocatedLines.LineYear> allocations = new ArrayList<>();

    /** A rule to a line of its own, which has the years 2026 and 2027. */
    private UUID rule(String account, String costObject, boolean salary) {
        UUID line = UUID.randomUUID();
        rules.add(new RuleBook.LineRule(new RulePattern(account), new RulePattern(costObject), line, salary));
        for (int year = 2026; year <= 2027; year++) {
            allocations.add(
                    new AllocatedLines.LineYear(UUID.randomUUID(), line, "TEST", "Line", Administration.BIF, year));
        }
        return line;
    }

    private UUID found(String account, String costObject) {
        return new RuleBook(rules, allocations)
                .find(account, costObject, 2026)
                .allocation()
                .line();
    }

    private void refuses(String code, String account, int year) {
        assertThatThrownBy(() -> new RuleBook(rules, allocations).find(account, null, year))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.code()).isEqualTo(code);
                            assertThat(violation.pointer()).isEqualTo("/allocation");
                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "2210,   2210,  true",
        "2210,   22100, false",
        "2210*,  2210,  true",
        "2210*,  22105, true",
        "2210*,  221,   false",
        "'',     2210,  true",
        "'',     ,      true",
        "2210*,  ,      false",
        "2210,   ,      false"
    })
    void fitsOneOrABeginningOrEverything(String pattern, String value, boolean fits) {
        assertThat(new RulePattern(pattern).fits(value)).isEqualTo(fits);
    }

    @Test
    void prefersTheMostExactAccountAndThenTheMostExactCostObject() {
        UUID everything = rule("", "", false);
        UUID costObjectAlone = rule("", "XG-1", false);
        UUID shortBeginning = rule("22*", "XG-1", false);
        UUID longBeginning = rule("221*", "", false);
        UUID inFull = rule("2210", "", false);
        UUID inFullAndBeginning = rule("2210", "XG*", false);
        assertThat(found("2210", "XG-1")).isEqualTo(inFullAndBeginning);
        assertThat(found("2210", "YY-1")).isEqualTo(inFull);
        assertThat(found("2211", "XG-1")).isEqualTo(longBeginning);
        assertThat(found("2290", "XG-1")).isEqualTo(shortBeginning);
        assertThat(found("9000", "XG-1")).isEqualTo(costObjectAlone);
        assertThat(found("9000", null)).isEqualTo(everything);
    }

    @Test
    void findsTheAllocationOfTheYearAndWhetherItIsSalary() {
        rule("22*", "", true);
        rule("29*", "", false);
        RuleBook book = new RuleBook(rules, allocations);
        assertThat(book.find("2210", null, 2027).allocation().year()).isEqualTo(2027);
        assertThat(book.find("2210", null, 2027).salary()).isTrue();
        assertThat(book.find("2940", null, 2026).salary()).isFalse();
    }

    @Test
    void refusesWhatNoRuleFitsAndWhatHasNothingInTheYear() {
        refuses("NO_RULE", "2210", 2026);
        rule("2210", "", false);
        refuses("NO_RULE", "2211", 2026);
        refuses("NO_ALLOCATION_IN_YEAR", "2210", 2031);
    }

    @Test
    void refusesToChooseBetweenEquallyExactRules() {
        rule("22*", "", false);
        rule("22*", "", false);
        refuses("AMBIGUOUS_RULES", "2210", 2026);
        rule("2210", "", false);
        assertThat(found("2210", null)).isEqualTo(rules.get(2).line());
    }

    @Test
    void takesEquallyExactRulesToTheSameLineForOne() {
        UUID line = rule("22*", "", false);
        rules.add(new RuleBook.LineRule(new RulePattern("22*"), new RulePattern(""), line, false));
        assertThat(found("2210", null)).isEqualTo(line);
    }
}
