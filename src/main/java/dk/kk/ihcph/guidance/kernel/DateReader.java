package dk.kk.ihcph.guidance.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Reads the dates and instants of callers in ISO 8601. Years outside 1900 to 2200 are refused: PostgreSQL cannot store
 * all that Java can read, and sums with extreme dates overflow.
 */
public final class DateReader {
    /** The first year that is accepted. */
    public static final int FIRST_YEAR = 1900;

    /** The last year that is accepted. */
    public static final int LAST_YEAR = 2200;

    public static final String OUT_OF_RANGE = "OUT_OF_RANGE";
    public static final Bilingual RANGE =
            new Bilingual("skal ligge i årene %s til %s", "must be in the years %s to %s").with(FIRST_YEAR, LAST_YEAR);

    /** The text is a date or an instant, but outside the accepted years. */
    @SuppressWarnings("serial") // never serialized
    public static final class OutOfRange extends DateTimeException {
        private OutOfRange() {
            super("outside the accepted years");
        }
    }

    private DateReader() {}

    /** The instant, its year taken in UTC. */
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
