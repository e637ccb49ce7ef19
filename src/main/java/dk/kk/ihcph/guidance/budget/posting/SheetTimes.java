package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and months as Danish finance systems write them: the day first with any separator, or ISO. A
 * spreadsheet may have added midnight.
 */
final class SheetTimes {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "[uuuu-MM-dd][d-M-uuuu][d.M.uuuu][d/M/uuuu][' 00:00:00'][' 00:00']")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern(
                    "[uuuu-MM][uuuuMM][M-uuuu][M.uuuu][M/uuuu]")
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern MONTH_ALONE = Pattern.compile("0{0,2}([1-9]\\d?)");

    private SheetTimes() {}

    static LocalDate date(String pointer, String cell) {
        try {
            return LocalDate.parse(cell, DATE);
        } catch (DateTimeException unreadable) {
            throw wrong(
                    pointer,
                    new Bilingual(
                            "skal være en dato: 31-01-2026 eller 2026-01-31",
                            "must be a date: 31-01-2026 or 2026-01-31"));
        }
    }

    /** Reads a month in the contract's form. */
    static String month(String pointer, String cell) {
        try {
            return YearMonth.parse(cell, MONTH).toString();
        } catch (DateTimeException unreadable) {
            throw wrong(
                    pointer,
                    new Bilingual("skal være en måned: 2026-01 eller 01-2026", "must be a month: 2026-01 or 01-2026"));
        }
    }

    /** Reads the period of a system that writes month and year in two columns: 3 or 003, and 2026. */
    static String month(String pointer, String cell, @Nullable String year) {
        Matcher number = MONTH_ALONE.matcher(cell);
        return year != null && number.matches() ? month(pointer, number.group(1) + "-" + year) : month(pointer, cell);
    }

    private static Refused wrong(String pointer, Bilingual message) {
        return Refused.invalid(Violation.at(pointer, "WRONG_TYPE", message));
    }
}
