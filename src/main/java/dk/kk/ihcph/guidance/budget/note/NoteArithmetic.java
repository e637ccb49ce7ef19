package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.Kroner;
import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Checks that a note is complete and adds up to its stated totals; reports every difference. */
final class NoteArithmetic {
    private final NoteDocument note;
    private final List<Violation> violations = new ArrayList<>();

    private NoteArithmetic(NoteDocument note) {
        this.note = note;
    }

    static List<Violation> violations(NoteDocument note) {
        NoteArithmetic check = new NoteArithmetic(note);
        check.everyYearOnce();
        // Totals over missing or repeated years would only report the same mistake again.
        if (check.violations.isEmpty()) {
            check.totalsAddUp();
        }
        check.everyLineOnce();
        check.everyLineInItsAdministration();
        return check.violations;
    }

    private void everyYearOnce() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < note.heading().years().size(); i++) {
            if (!seen.add(note.heading().years().get(i))) {
                add("/years/" + i, "REPEATED_YEAR", "står to gange", "stands twice");
            }
        }
        for (int i = 0; i < note.lines().size(); i++) {
            everyYearOnce("/lines/" + i + "/amounts", note.lines().get(i).amounts());
        }
        everyYearOnce("/totals/perYear", note.totals().perYear());
    }

    private void everyYearOnce(String pointer, List<YearAmount> amounts) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < amounts.size(); i++) {
            int year = amounts.get(i).year();
            String place = pointer + "/" + i + "/year";
            if (!note.heading().years().contains(year)) {
                add(place, "UNKNOWN_YEAR", "er ikke et af notatets år", "is not one of the note's years");
            } else if (!seen.add(year)) {
                add(place, "REPEATED_YEAR", "står to gange", "stands twice");
            }
        }
        for (int year : new HashSet<>(note.heading().years())) {
            if (!seen.contains(year)) {
                add(pointer, "MISSING_YEAR", "mangler %s", "%s is missing", year);
            }
        }
    }

    private void totalsAddUp() {
        List<YearAmount> totals = note.totals().perYear();
        BigDecimal overall = BigDecimal.ZERO;
        for (int i = 0; i < totals.size(); i++) {
            int year = totals.get(i).year();
            BigDecimal computed = note.lines().stream()
                    .flatMap(line -> line.amounts().stream())
                    .filter(amount -> amount.year() == year)
                    .map(YearAmount::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            overall = overall.add(computed);
            compare(
                    "/totals/perYear/" + i + "/amount",
                    new Bilingual("Total for %s i DKK", "Total of %s in DKK").with(year),
                    totals.get(i).amount(),
                    computed);
        }
        compare(
                "/totals/overall",
                new Bilingual("Samlet total i DKK", "Overall total in DKK"),
                note.totals().overall(),
                overall);
        BigDecimal fte = note.totals().fte();
        if (fte != null) {
            BigDecimal computed = note.lines().stream()
                    .map(line -> line.terms().fte())
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            compare("/totals/fte", new Bilingual("Årsværk i alt", "Full-time equivalents"), fte, computed);
        }
    }

    private void compare(String pointer, Bilingual total, BigDecimal stated, BigDecimal computed) {
        if (stated.compareTo(computed) != 0) {
            String[] figures = {plain(stated), plain(computed), plain(stated.subtract(computed))};
            violations.add(Violation.at(
                    pointer,
                    "TOTAL_DIFFERS",
                    new Bilingual(
                            total.da()
                                    + ": angivet %s, beregnet af linjerne %s, forskel %s".formatted((Object[]) figures),
                            total.en()
                                    + ": stated %s, computed from the lines %s, difference %s"
                                            .formatted((Object[]) figures))));
        }
    }

    private void everyLineOnce() {
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < note.lines().size(); i++) {
            NoteLine line = note.lines().get(i);
            LineTerms terms = line.terms();
            if (!seen.add(List.of(
                    line.label(),
                    terms.administration(),
                    terms.committee(),
                    terms.grant(),
                    terms.controlArea(),
                    terms.direction()))) {
                add("/lines/" + i, "DUPLICATE_LINE", "samme linje står tidligere", "the same line stands above");
            }
        }
    }

    private void everyLineInItsAdministration() {
        for (int i = 0; i < note.lines().size(); i++) {
            LineTerms terms = note.lines().get(i).terms();
            Committee committee = Committee.of(terms.administration());
            if (terms.committee() != committee) {
                add(
                        "/lines/" + i + "/committee",
                        "COMMITTEE_OF_ANOTHER_ADMINISTRATION",
                        "%s hører under %s",
                        "%s belongs to %s",
                        terms.administration(),
                        committee);
            }
            if (!terms.grant().equals(committee.grant())) {
                add(
                        "/lines/" + i + "/grant",
                        "GRANT_OF_ANOTHER_ADMINISTRATION",
                        "%s har bevilling %s",
                        "%s has grant %s",
                        terms.administration(),
                        committee.grant());
            }
        }
    }

    private void add(String pointer, String code, String da, String en, Object... arguments) {
        violations.add(Violation.at(pointer, code, new Bilingual(da, en).with(arguments)));
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(Kroner.DECIMALS).toPlainString();
    }
}
