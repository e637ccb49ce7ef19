package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** Divides a period into calendar years, quarters or months. The first and the last part may be incomplete. */
final class TimeParts {
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;

    /** A part, with its code (2026, 2026-Q1, 2026-01) and its name in words. */
    record TimePart(String code, Bilingual label, LocalPeriod period) {}

    private TimeParts() {}

    static List<TimePart> of(LocalPeriod period, IndicatorDimension by) {
        List<TimePart> parts = new ArrayList<>();
        for (LocalDate begin = begin(period.from(), by);
                begin.isBefore(period.to());
                begin = begin.plusMonths(months(by))) {
            LocalDate end = begin.plusMonths(months(by));
            parts.add(new TimePart(
                    code(begin, by),
                    label(begin, by),
                    new LocalPeriod(
                            begin.isBefore(period.from()) ? period.from() : begin,
                            end.isAfter(period.to()) ? period.to() : end)));
        }
        return parts;
    }

    private static LocalDate begin(LocalDate day, IndicatorDimension by) {
        LocalDate month = day.withDayOfMonth(1);
        return month.minusMonths((month.getMonthValue() - 1) % months(by));
    }

    private static int months(IndicatorDimension by) {
        return switch (by) {
            case MONTH -> 1;
            case QUARTER -> MONTHS_OF_A_QUARTER;
            default -> MONTHS_OF_A_YEAR;
        };
    }

    private static String code(LocalDate begin, IndicatorDimension by) {
        return switch (by) {
            case MONTH -> YearMonth.from(begin).toString();
            case QUARTER -> begin.getYear() + "-Q" + quarter(begin);
            default -> String.valueOf(begin.getYear());
        };
    }

    private static Bilingual label(LocalDate begin, IndicatorDimension by) {
        return switch (by) {
            case MONTH -> new Bilingual("%s", "%s").with(YearMonth.from(begin)).asSentence();
            case QUARTER -> new Bilingual("%s. kvartal %s", "Quarter %s of %s").with(quarter(begin), begin.getYear());
            default -> new Bilingual("%s", "%s").with(begin.getYear());
        };
    }

    private static int quarter(LocalDate begin) {
        return begin.get(IsoFields.QUARTER_OF_YEAR);
    }
}
