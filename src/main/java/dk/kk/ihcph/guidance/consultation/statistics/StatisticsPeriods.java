package dk.kk.ihcph.guidance.consultation.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The values of a dimension of time in their order, also those without consultations. */
final class StatisticsPeriods {
    private StatisticsPeriods() {}

    /** Returns the periods from the first day to the last one. Of hours, those between the first and the last that occur. */
    static List<Object> of(StatisticsDimension dimension, LocalDate first, LocalDate last, List<Object> found) {
        return switch (dimension) {
            case HOUR -> hours(found);
            case YEAR -> days(first, last, LocalDate::getYear);
            case QUARTER -> days(first, last, StatisticsPeriods::quarter);
            case MONTH -> days(first, last, day -> YearMonth.from(day).toString());
            case DAY -> days(first, last, day -> day);
            default -> throw new IllegalArgumentException(dimension + " is not of time");
        };
    }

    /** Returns the period of the dimension that contains the day. */
    static Object holding(StatisticsDimension dimension, LocalDate day) {
        return of(dimension, day, day, List.of()).get(0);
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
    }

    private static List<Object> hours(List<Object> found) {
        List<Integer> hours =
                found.stream().map(hour -> (Integer) hour).sorted().toList();
        return hours.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(hours.get(0), hours.get(hours.size() - 1))
                        .<Object>mapToObj(hour -> hour)
                        .toList();
    }

    private static List<Object> days(LocalDate first, LocalDate last, Function<LocalDate, Object> period) {
        List<Object> periods = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Object current = period.apply(day);
            if (periods.isEmpty() || !periods.get(periods.size() - 1).equals(current)) {
                periods.add(current);
            }
        }
        return periods;
    }
}
