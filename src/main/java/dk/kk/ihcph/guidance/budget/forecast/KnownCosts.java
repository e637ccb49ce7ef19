package dk.kk.ihcph.guidance.budget.forecast;

import java.math.BigDecimal;
import java.util.List;

/**
 * The costs of a year that are known at an instant.
 *
 * @param salaries posted salaries, by the month that they pay
 * @param others all other postings, by accounting period
 * @param hours the committed cost of hours, by month
 * @param openEvents the committed cost of events, which has no month
 * @param complete whether each month is over and fully posted, January to December
 */
public record KnownCosts(Months salaries, Months others, Months hours, BigDecimal openEvents, List<Boolean> complete) {
    Months byMonth() {
        return ofWork().plus(others);
    }

    /** Returns the posted and the committed cost of each month's hours. */
    Months ofWork() {
        return salaries.plus(hours);
    }

    BigDecimal posted(int month) {
        return salaries.of(month).add(others.of(month));
    }

    /** Returns the sum of the months after the given one, with the cost of events. */
    BigDecimal after(int month) {
        return byMonth().after(month).add(openEvents);
    }
}
