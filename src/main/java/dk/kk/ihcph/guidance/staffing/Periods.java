package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.directory.DayRange;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Periods of local days in a request's body, at {@code /from} and {@code /to}. */
public final class Periods {
    /** A whole year, be it a leap year. */
    private static final int LONGEST_DAYS = 366;

    private static final Bilingual YEARS = new Bilingual("skal ligge i år 2000-2100", "must be in the years 2000-2100");

    private Periods() {}

    /** Refuses what ends before it starts, is longer than 366 days, or lies in no plausible year. */
    public static void check(LocalDate from, LocalDate to) {
        refuseUnless(DayRange.isPlausible(from), "/from", "OUT_OF_RANGE", YEARS);
        refuseUnless(DayRange.isPlausible(to), "/to", "OUT_OF_RANGE", YEARS);
        refuseUnless(
                !to.isBefore(from),
                "/to",
                "ENDS_BEFORE_IT_STARTS",
                new Bilingual("må ikke ligge før from", "must not be before from"));
        refuseUnless(
                ChronoUnit.DAYS.between(from, to) < LONGEST_DAYS,
                "/to",
                "TOO_LONG",
                new Bilingual("højst %s dage i alt", "at most %s days in all").with(LONGEST_DAYS));
    }

    private static void refuseUnless(boolean holds, String pointer, String code, Bilingual words) {
        if (!holds) {
            throw ProblemException.invalid(Violation.at(pointer, code, words));
        }
    }
}
