package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Checks periods of local days in a request's body, at {@code /firstDay} and {@code /lastDay}, and times of day. */
public final class Periods {
    /** A leap year. */
    private static final int LONGEST_DAYS = 366;

    private Periods() {}

    /** Refuses a period that ends before it starts, is longer than 366 days, or lies in no plausible year. */
    public static void check(LocalDate firstDay, LocalDate lastDay) {
        refuseUnless(DayRange.isPlausible(firstDay), DayRange.outOfRange("/firstDay"));
        refuseUnless(DayRange.isPlausible(lastDay), DayRange.outOfRange("/lastDay"));
        refuseUnless(
                !lastDay.isBefore(firstDay),
                Violation.at(
                        "/lastDay",
                        "ENDS_BEFORE_IT_STARTS",
                        new Bilingual("må ikke ligge før firstDay", "must not be before firstDay")));
        refuseUnless(
                ChronoUnit.DAYS.between(firstDay, lastDay) < LONGEST_DAYS,
                Violation.at(
                        "/lastDay",
                        "TOO_LONG",
                        new Bilingual("må højst være %s i alt", "must be at most %s in total")
                                .with(Noun.DAYS.count(LONGEST_DAYS))));
    }

    public static boolean isWholeMinutes(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }

    private static void refuseUnless(boolean holds, Violation otherwise) {
        if (!holds) {
            throw Refused.invalid(otherwise);
        }
    }
}
