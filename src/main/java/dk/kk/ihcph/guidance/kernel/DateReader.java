package dk.kk.ihcph.guidance.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Reads dates and instants of callers in ISO 8601. Years outside 1900 to 2200 (both included) are refused: PostgreSQL
 * cannot store every year that Java can read, and arithmetic with extreme dates overflows.
 */
public final class DateReader {
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2200;

    public static final String OUT_OF_RANGE = "OUT_OF_RANGE";
    public static final Bilingual RANGE =
            new Bilingual("skal ligge i årene %s til %s", "must be in the years %s to %s").with(FIRST_YEAR, LAST_YEAR);

    /** The text is a valid date or instant, but outside the accepted years. */
    @SuppressWarnings("serial") // never serialized
    public static final class OutOfRange extends DateTimeException {
        private OutOfRange() {
            super("outside the accepted years");
        }
    }

    private DateReader() {}

    /** Reads an instant; its year is taken in UTC. */
    public static Instant instant(String text) {
        OffsetDateTime read = OffsetDateTime.parse(text);
        check(read.getYear()); // before the shift to UTC, which overflows at the edge of what Java can read
        check(read.withOffsetSameInstant(ZoneOffset.UTC).getYear());
        return read.toInstant();
    }

    public static LocalDate date(String text) {
        LocalDate read = LocalDate.parse(text);
        check(read.getYear());
        return read;
    }

    public static YearMonth month(String text) {
        YearMonth read = YearMonth.parse(text);
        check(read.getYear());
        return read;
    }

    private static void check(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new OutOfRange();
        }
    }
}
