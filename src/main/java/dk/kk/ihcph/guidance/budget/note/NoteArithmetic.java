package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.Written;
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
                add("/years/" + i, "REPEATED_YEAR", "er angivet to gange", "is given twice");
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
                add(place, "REPEATED_YEAR", "er angivet to gange", "is given twice");
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
            compareAmounts(
                    "/totals/perYear/" + i + "/amount",
                    new Bilingual("I alt %s", "The total of %s").with(year),
                    totals.get(i).amount(),
                    computed);
        }
        compareAmounts(
                "/totals/overall",
                new Bilingual("I alt", "The overall total"),
                note.totals().overall(),
                overall);
        BigDecimal fte = note.totals().fte();
        if (fte != null) {
            BigDecimal computed = note.lines().stream()
                    .map(line -> line.terms().fte())
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (fte.compareTo(computed) != 0) {
                add(
                        "/totals/fte",
                        new Bilingual("Årsværk i alt", "The total of full-time equivalents"),
                        Written.figure(fte),
                        Written.figure(computed),
                        Written.figure(fte.subtract(computed)));
            }
        }
    }

    private void compareAmounts(String pointer, Bilingual total, BigDecimal stated, BigDecimal computed) {
        if (stated.compareTo(computed) != 0) {
            add(pointer, total, stated, computed, stated.subtract(computed));
        }
    }

    private void add(String pointer, Bilingual total, Object stated, Object computed, Object difference) {
        violations.add(Violation.at(
                pointer,
                "TOTAL_DIFFERS",
                new Bilingual(
                                "%s er angivet til %s, men linjerne giver %s (forskel %s).",
                                "%s is stated as %s, but the lines give %s (difference %s).")
                        .with(total, stated, computed, difference)));
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
                add(
                        "/lines/" + i,
                        "DUPLICATE_LINE",
                        "den samme linje er angivet tidligere",
                        "the same line is given earlier");
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
                        "the %s belongs to the %s",
                        terms.administration(),
                        committee);
            }
            if (!terms.grant().equals(committee.grant())) {
                add(
                        "/lines/" + i + "/grant",
                        "GRANT_OF_ANOTHER_ADMINISTRATION",
                        "%s har bevilling %s",
                        "the %s has grant %s",
                        terms.administration(),
                        committee.grant());
            }
        }
    }

    private void add(String pointer, String code, String da, String en, Object... arguments) {
        violations.add(Violation.at(pointer, code, new Bilingual(da, en).with(arguments)));
    }
}
