package dk.kk.ihcph.guidance.imports;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DateReader;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates, months and times of spreadsheets: ISO or Danish with the day first. A spreadsheet may add midnight to a date.
 * A local time that does not exist, or exists twice, because the clocks changed, is refused.
 */
public final class SheetTimes {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "[uuuu-MM-dd][d-M-uuuu][d.M.uuuu][d/M/uuuu][' 00:00:00'][' 00:00']")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern(
                    "[uuuu-MM][uuuuMM][M-uuuu][M.uuuu][M/uuuu]")
            .withResolverStyle(ResolverStyle.STRICT);

    /** Without slashes: 03/04/2026 is the third of April to some and the fourth of March to others. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "[uuuu-MM-dd'T'][uuuu-MM-dd ][d-M-uuuu ][d.M.uuuu ]H[:mm][.mm][:ss]")
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern MONTH_ALONE = Pattern.compile("0{0,2}([1-9]\\d?)");

    private SheetTimes() {}

    public static LocalDate date(String pointer, String cell) {
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
    public static String month(String pointer, String cell) {
        try {
            return YearMonth.parse(cell, MONTH).toString();
        } catch (DateTimeException unreadable) {
            throw wrong(
                    pointer,
                    new Bilingual("skal være en måned: 2026-01 eller 01-2026", "must be a month: 2026-01 or 01-2026"));
        }
    }

    /** Reads the period of a system that writes month and year in two columns: 3 or 003, and 2026. */
    public static String month(String pointer, String cell, @Nullable String year) {
        Matcher number = MONTH_ALONE.matcher(cell);
        return year != null && number.matches() ? month(pointer, number.group(1) + "-" + year) : month(pointer, cell);
    }

    /** Reads a time with an offset, or a local one of the zone. */
    public static Instant time(String pointer, String cell, ZoneId zone) {
        try {
            return DateReader.instant(cell);
        } catch (DateTimeException withoutOffset) {
            return local(pointer, cell, zone);
        }
    }

    private static Instant local(String pointer, String cell, ZoneId zone) {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(cell, TIME);
        } catch (DateTimeException unreadable) {
            throw wrong(
                    pointer,
                    new Bilingual(
                            "skal være et tidspunkt: 31-01-2026 10:15 eller 2026-01-31T10:15",
                            "must be a time: 2026-01-31T10:15 or 31-01-2026 10:15"));
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw Refused.invalid(Violation.at(
                    pointer,
                    "MISSING_HOUR",
                    new Bilingual(
                            "findes ikke: den nat blev uret stillet frem",
                            "does not exist: the clocks were put forward that night")));
        }
        if (offsets.size() > 1) {
            throw Refused.invalid(Violation.at(
                    pointer,
                    "AMBIGUOUS_HOUR",
                    new Bilingual(
                            "findes to gange: den nat blev uret stillet tilbage; skriv forskydningen med, fx"
                                    + " 2026-10-25T02:30+02:00",
                            "exists twice: the clocks were put back that night; write the offset too, such as"
                                    + " 2026-10-25T02:30+02:00")));
        }
        return local.toInstant(offsets.get(0));
    }

    private static Refused wrong(String pointer, Bilingual message) {
        return Refused.invalid(Violation.at(pointer, "WRONG_TYPE", message));
    }
}
