package dk.kk.ihcph.guidance.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A period of local days that figures are asked of: the first is included, the last is not. */
public record LocalPeriod(LocalDate from, LocalDate to) {
    /** The longest period of a budget note, in years. */
    private static final int MOST_YEARS = 10;

    /** Refuses the query parameters {@code from} and {@code to} where they are no period, or one of more than ten years. */
    public static LocalPeriod of(LocalDate from, LocalDate to) {
        DayRange.refuseImplausible(from, to);
        if (!to.isAfter(from)) {
            throw refused("ENDS_BEFORE_IT_STARTS", new Bilingual("skal ligge efter from", "must be after from"));
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw refused(
                    "TOO_LONG",
                    new Bilingual("må højst ligge %s efter from", "must be at most %s after from")
                            .with(Noun.YEARS.count(MOST_YEARS)));
        }
        return new LocalPeriod(from, to);
    }

    /** The same for figures of what happened: a period that has not begun has none. */
    public static LocalPeriod begun(LocalDate from, LocalDate to, LocalDate today) {
        LocalPeriod period = of(from, to);
        if (from.isAfter(today)) {
            throw Refused.invalidParameter(Violation.ofParameter(
                    "from",
                    "NOT_BEGUN",
                    new Bilingual(
                            "må ikke ligge efter i dag: perioden er ikke begyndt",
                            "must not be after today: the period has not begun")));
        }
        return period;
    }

    private static Refused refused(String code, Bilingual words) {
        return Refused.invalidParameter(Violation.ofParameter("to", code, words));
    }

    /** Whether a day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public Instant begin(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    public Instant end(ZoneId zone) {
        return to.atStartOfDay(zone).toInstant();
    }
}
