package dk.kk.ihcph.guidance.budget.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How far a budget year had come at an instant.
 *
 * @param complete how many of its months were over: none of a year to come, 12 of a year that has ended
 */
public record Horizon(int year, int complete, ZoneId zone) {

    public static Horizon at(Instant asOf, int year, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(asOf, zone);
        int complete = day.getYear() == year ? day.getMonthValue() - 1 : day.getYear() < year ? 0 : Months.OF_A_YEAR;
        return new Horizon(year, complete, zone);
    }

    public boolean ended() {
        return complete == Months.OF_A_YEAR;
    }

    /** The first month that is not over, into which falls what has no month of its own; of a year that has ended, the last. */
    public int current() {
        return Math.min(complete + 1, Months.OF_A_YEAR);
    }

    /** The same at another instant. */
    public int currentAt(Instant instant) {
        return at(instant, year, zone).current();
    }
}
