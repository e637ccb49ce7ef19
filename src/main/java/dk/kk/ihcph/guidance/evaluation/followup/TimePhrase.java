package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Written;
import java.time.LocalDate;

/**
 * The period of a paragraph in words.
 *
 * @param span "I 2026", "Fra 1. januar 2026 til og med 30. juni 2026"
 * @param until " til og med 30. november" of a year that is not over; empty otherwise
 */
record TimePhrase(Bilingual span, Bilingual until) {
    private static final Bilingual NOTHING = new Bilingual("", "");

    static TimePhrase of(FollowUpView.Scope scope) {
        LocalDate from = scope.period().from();
        LocalDate to = scope.period().to();
        boolean year = from.getDayOfYear() == 1 && to.equals(from.plusYears(1));
        if (!year) {
            return new TimePhrase(
                    new Bilingual("Fra %s til og med %s", "From %s up to and including %s")
                            .with(Written.date(from), Written.date(scope.lastDay())),
                    NOTHING);
        }
        return new TimePhrase(
                new Bilingual("I %s", "In %s").with(from.getYear()),
                scope.lastDay().equals(to.minusDays(1))
                        ? NOTHING
                        : new Bilingual(" til og med %s", ", up to and including %s")
                                .with(Written.dayOfYear(scope.lastDay())));
    }

    /** "I 2026 til og med 30. november er der endnu ingen tal for ventetid." */
    Bilingual before(Bilingual danishInversion) {
        return new Bilingual("%s%s %s", "%s%s, %s").with(span, until, danishInversion);
    }
}
