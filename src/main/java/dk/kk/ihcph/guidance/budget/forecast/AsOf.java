package dk.kk.ihcph.guidance.budget.forecast;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads the parameter {@code asOf} of the ledger: a local date, which means the end of that day, or an instant with
 * its offset.
 */
public final class AsOf {
    /** The regular expression that the text matches. */
    public static final String PATTERN =
            "^(20[0-9]{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]"
                    + "(:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]))?$";

    public static final String WRONG_FORM = "WRONG_FORM";
    public static final Bilingual WORDS = new Bilingual(
            "skal være en dato eller et tidspunkt med tidszone mellem 2000 og 2100: 2026-01-31 eller"
                    + " 2026-01-31T09:00:00Z",
            "must be a date or an instant with offset between 2000 and 2100: 2026-01-31 or 2026-01-31T09:00:00Z");

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2101-01-01T00:00:00Z");
    private static final int DATE = "2026-06-30".length();

    private AsOf() {}

    /**
     * Reads the text. Empty if it is neither or out of range. The result has microseconds, the precision of the
     * database.
     */
    public static Optional<Instant> read(String text, ZoneId zone) {
        try {
            Instant instant = text.length() == DATE
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minus(1, ChronoUnit.MICROS)
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return instant.isBefore(FIRST) || instant.isAfter(LAST) ? Optional.empty() : Optional.of(instant);
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
