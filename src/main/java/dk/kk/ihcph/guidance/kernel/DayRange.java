package dk.kk.ihcph.guidance.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A range of local days, both ends included. Its length is limited to what one answer can hold. */
public record DayRange(LocalDate from, LocalDate to) {
    /** In days: more than a year, so that a whole year can be compared with the weeks around it. */
    private static final int LONGEST = 400;
    /** The first plausible year. An earlier or much later date is a typing error. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;
    private static final Instant BEGIN = beginOf(FIRST_YEAR);
    private static final Instant END = beginOf(LAST_YEAR + 1);
    private static final Bilingual YEARS = new Bilingual("år 2000-2100", "years 2000-2100");

    public static boolean isPlausible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** Returns whether the instant lies in a plausible year. It may lie outside the range of {@code LocalDate}. */
    public static boolean isPlausible(Instant moment) {
        return !moment.isBefore(BEGIN) && moment.isBefore(END);
    }

    private static Instant beginOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * Reads the range from the query parameters {@code from}, which is included, and {@code to}, which is not. A range
     * of more than 400 days is refused.
     *
     * @param defaultLength the days in total if {@code to} is absent
     */
    public static DayRange of(LocalDate from, @Nullable LocalDate to, int defaultLength) {
        refuseUnless(isPlausible(from), "from", "OUT_OF_RANGE", YEARS);
        LocalDate end = to == null ? from.plusDays(defaultLength) : to;
        refuseUnless(
                end.isAfter(from),
                "to",
                "ENDS_BEFORE_IT_STARTS",
                new Bilingual("skal ligge efter from", "must be after from"));
        refuseUnless(
                ChronoUnit.DAYS.between(from, end) <= LONGEST,
                "to",
                "TOO_LONG",
                new Bilingual("må højst være %s i alt", "must be at most %s in total").with(Noun.DAYS.count(LONGEST)));
        return new DayRange(from, end.minusDays(1));
    }

    /** The violation of a day in a request's body that lies in no plausible year. */
    public static Violation outOfRange(String pointer) {
        return Violation.at(
                pointer, "OUT_OF_RANGE", new Bilingual("skal ligge i år 2000-2100", "must be in the years 2000-2100"));
    }

    /** Refuses each of the two days that lies in no plausible year. */
    public static void refuseImplausible(@Nullable LocalDate from, @Nullable LocalDate to) {
        refuseUnless(from == null || isPlausible(from), "from", "OUT_OF_RANGE", YEARS);
        refuseUnless(to == null || isPlausible(to), "to", "OUT_OF_RANGE", YEARS);
    }

    private static void refuseUnless(boolean holds, String parameter, String code, Bilingual words) {
        if (!holds) {
            throw Refused.invalidParameter(Violation.ofParameter(parameter, code, words));
        }
    }
}
