package dk.kk.ihcph.guidance.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Writes times as people read them, in Danish or English. */
public final class WrittenTime {
    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final TimePatterns DANISH_WORDS =
            new TimePatterns("EEEE 'den' d. MMMM yyyy", " 'kl.' ", "HH.mm", DANISH);
    private static final TimePatterns ENGLISH_WORDS =
            new TimePatterns("EEEE d MMMM yyyy", " 'at' ", "HH:mm", Locale.UK);

    private WrittenTime() {}

    /** "tirsdag den 12. januar 2027 kl. 17.00–19.00", "Tuesday 12 January 2027, 17:00–19:00". */
    public static String span(Instant from, Instant to, ZoneId zone, Locale language) {
        LocalDate lastDay = LocalDate.ofInstant(to, zone);
        if (!LocalDate.ofInstant(from, zone).equals(lastDay)) {
            return moment(from, zone, language) + " – " + moment(to, zone, language);
        }
        TimePatterns words = words(language);
        return day(lastDay, language) + (Languages.isDanish(language) ? " kl. " : ", ")
                + words.clock.format(from.atZone(zone)) + "–" + words.clock.format(to.atZone(zone));
    }

    /** "tirsdag den 12. januar 2027 kl. 17.00", "Tuesday 12 January 2027 at 17:00". */
    public static String moment(Instant moment, ZoneId zone, Locale language) {
        return words(language).moment.format(moment.atZone(zone));
    }

    /** "tirsdag den 12. januar 2027", "Tuesday 12 January 2027". */
    public static String day(LocalDate day, Locale language) {
        return words(language).day.format(day);
    }

    /** Writes any time in a sentence; an instant is written in the city's time zone. */
    static String in(TemporalAccessor time, Locale language) {
        TimePatterns words = words(language);
        if (time instanceof Instant instant) {
            return moment(instant, Clocks.COPENHAGEN, language);
        }
        if (time instanceof OffsetDateTime moment) {
            return moment(moment.toInstant(), Clocks.COPENHAGEN, language);
        }
        if (time instanceof ZonedDateTime || time instanceof LocalDateTime) {
            return words.moment.format(time);
        }
        if (time instanceof LocalDate day) {
            return words.day.format(day);
        }
        if (time instanceof LocalTime) {
            return words.clock.format(time);
        }
        if (time instanceof YearMonth) {
            return words.month.format(time);
        }
        return time.toString(); // a year, a weekday: read the same by everyone
    }

    private static TimePatterns words(Locale language) {
        return Languages.isDanish(language) ? DANISH_WORDS : ENGLISH_WORDS;
    }

    private record TimePatterns(
            DateTimeFormatter day, DateTimeFormatter moment, DateTimeFormatter clock, DateTimeFormatter month) {
        TimePatterns(String day, String at, String clock, Locale locale) {
            this(
                    DateTimeFormatter.ofPattern(day, locale),
                    DateTimeFormatter.ofPattern(day + at + clock, locale),
                    DateTimeFormatter.ofPattern(clock, locale),
                    DateTimeFormatter.ofPattern("MMMM yyyy", locale));
        }
    }
}
