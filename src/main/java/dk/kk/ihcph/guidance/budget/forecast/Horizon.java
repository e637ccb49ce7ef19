package dk.kk.ihcph.guidance.budget.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The progress of a budget year at an instant.
 *
 * @param complete the number of completed months: 0 for a future year, 12 for a past year
 * @param day the local day of the instant
 */
public record Horizon(int year, int complete, LocalDate day, ZoneId zone) {

    public static Horizon at(Instant asOf, int year, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(asOf, zone);
        int complete = day.getYear() == year ? day.getMonthValue() - 1 : day.getYear() < year ? 0 : Months.OF_A_YEAR;
        return new Horizon(year, complete, day, zone);
    }

    /** Returns whether the month has been over for at least so many whole months, also in the next year. */
    public boolean isOverSince(int month, int months) {
        return !day.isBefore(LocalDate.of(year, month, 1).plusMonths(1L + months));
    }

    public boolean ended() {
        return complete == Months.OF_A_YEAR;
    }

    /**
     * Returns the first incomplete month, which takes amounts without a month of their own; for a past year,
     * December.
     */
    public int current() {
        return Math.min(complete + 1, Months.OF_A_YEAR);
    }

    /** Returns the current month at another instant. */
    public int currentAt(Instant instant) {
        return at(instant, year, zone).current();
    }
}
