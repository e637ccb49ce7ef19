package dk.kk.ihcph.guidance.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Writes times, amounts, numbers, labels and lists as people read them in a Danish or an English sentence. Mails,
 * problems, pages, tables and charts all write with it, so that a value looks the same everywhere.
 */
public final class Written {
    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final Patterns DANISH_PATTERNS =
            new Patterns("EEEE 'den' ", "d. MMMM yyyy", " 'kl.' ", "H.mm", DANISH);
    private static final Patterns ENGLISH_PATTERNS = new Patterns("EEEE ", "d MMMM yyyy", " 'at' ", "HH:mm", Locale.UK);
    private static final int ORE = 2;
    private static final int DECIMALS = 3;

    private Written() {}

    /** "tirsdag den 12. januar 2027 kl. 17.00-19.00", "Tuesday 12 January 2027, 17:00-19:00". */
    public static String span(Instant from, Instant to, ZoneId zone, Locale language) {
        LocalDate lastDay = LocalDate.ofInstant(to, zone);
        if (!LocalDate.ofInstant(from, zone).equals(lastDay)) {
            return moment(from, zone, language) + " – " + moment(to, zone, language);
        }
        return day(lastDay, language)
                + (Languages.isDanish(language) ? " kl. " : ", ")
                + times(LocalTime.ofInstant(from, zone), LocalTime.ofInstant(to, zone), language);
    }

    /** "17.00-19.00", "17:00-19:00". */
    public static String times(LocalTime from, LocalTime to, Locale language) {
        DateTimeFormatter clock = patterns(language).clock;
        return clock.format(from) + "-" + clock.format(to);
    }

    /** "tirsdag den 12. januar 2027 kl. 9.00", "Tuesday 12 January 2027 at 09:00". */
    public static String moment(Instant moment, ZoneId zone, Locale language) {
        return patterns(language).moment.format(moment.atZone(zone));
    }

    /** "tirsdag den 12. januar 2027", "Tuesday 12 January 2027". */
    public static String day(LocalDate day, Locale language) {
        return patterns(language).day.format(day);
    }

    /** "12. januar 2027", "12 January 2027": a day in a heading or a legend. */
    public static String shortDay(LocalDate day, Locale language) {
        return patterns(language).shortDay.format(day);
    }

    /** Writes a day in a sentence of both languages: "12. januar 2027", "12 January 2027". */
    public static Bilingual date(LocalDate day) {
        return new Bilingual(shortDay(day, Bilingual.DANISH), shortDay(day, Bilingual.ENGLISH));
    }

    /** Writes days, both ends included: "1. januar 2027 – 12. januar 2027". */
    public static Bilingual dates(LocalDate first, LocalDate last) {
        return new Bilingual("%s – %s", "%s – %s").with(date(first), date(last));
    }

    /** Writes a day of a year that the sentence names: "12. januar", "12 January". */
    public static Bilingual dayOfYear(LocalDate day) {
        return new Bilingual(DANISH_PATTERNS.dayOfYear.format(day), ENGLISH_PATTERNS.dayOfYear.format(day));
    }

    /** "5.000 kr.", "5.000,50 kr.", "DKK 5,000.50": whole kroner without decimals, otherwise øre. */
    public static String amount(BigDecimal kroner, Locale language) {
        BigDecimal exact = kroner.stripTrailingZeros();
        int decimals = exact.scale() <= 0 ? 0 : Math.max(ORE, exact.scale());
        String number = format(kroner, decimals, decimals, language);
        return Languages.isDanish(language) ? number + " kr." : "DKK " + number;
    }

    /** "1.234,5", "1,234.5": a number with separators of thousands and at most this many decimals. */
    public static String number(Number number, int decimals, Locale language) {
        return format(number, 0, decimals, language);
    }

    /** "1.234,50", "1,234.50": a number with separators of thousands and all its decimals, zeros included. */
    public static String exactly(BigDecimal number, Locale language) {
        int decimals = Math.max(0, number.scale());
        return format(number, decimals, decimals, language);
    }

    /** Writes a number that is neither money nor a count, such as of full-time equivalents, for both languages. */
    public static Bilingual figure(Number number) {
        return new Bilingual(number(number, DECIMALS, Bilingual.DANISH), number(number, DECIMALS, Bilingual.ENGLISH));
    }

    /** "mandag, tirsdag og onsdag", "Monday, Tuesday and Wednesday". */
    public static String list(Collection<?> values, Locale language) {
        List<String> words = values.stream().map(value -> of(value, language)).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last))
                        + (Languages.isDanish(language) ? " og " : " and ")
                        + words.get(last);
    }

    /**
     * Writes any value of a sentence. Its type decides how: a {@link BigDecimal} is an amount in kroner, a double a
     * number, a {@link Coded} its label, an instant a moment in the city's time zone. An integer names something, such
     * as a line, and is written without separators; things are counted by {@link Noun#count}.
     */
    static String of(Object value, Locale language) {
        if (value instanceof Bilingual words) {
            return words.in(language);
        }
        if (value instanceof Coded code) {
            return code.label().in(language);
        }
        if (value instanceof BigDecimal kroner) {
            return amount(kroner, language);
        }
        if (value instanceof Double number) {
            return number(number, DECIMALS, language);
        }
        if (value instanceof TimeSpan span) {
            return span(span.from(), span.to(), Clocks.COPENHAGEN, language);
        }
        if (value instanceof Collection<?> values) {
            return list(values, language);
        }
        return value instanceof TemporalAccessor time ? time(time, language) : String.valueOf(value);
    }

    private static String time(TemporalAccessor time, Locale language) {
        Patterns patterns = patterns(language);
        if (time instanceof Instant instant) {
            return moment(instant, Clocks.COPENHAGEN, language);
        }
        if (time instanceof OffsetDateTime moment) {
            return moment(moment.toInstant(), Clocks.COPENHAGEN, language);
        }
        if (time instanceof ZonedDateTime || time instanceof LocalDateTime) {
            return patterns.moment.format(time);
        }
        if (time instanceof LocalDate day) {
            return patterns.day.format(day);
        }
        if (time instanceof LocalTime) {
            return patterns.clock.format(time);
        }
        if (time instanceof YearMonth) {
            return patterns.month.format(time);
        }
        if (time instanceof DayOfWeek weekday) {
            return weekday.getDisplayName(TextStyle.FULL, patterns.locale);
        }
        return time instanceof Month month
                ? month.getDisplayName(TextStyle.FULL_STANDALONE, patterns.locale)
                : time.toString(); // a year
    }

    private static String format(Number number, int fewestDecimals, int mostDecimals, Locale language) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(patterns(language).locale));
        format.setMinimumFractionDigits(fewestDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private static Patterns patterns(Locale language) {
        return Languages.isDanish(language) ? DANISH_PATTERNS : ENGLISH_PATTERNS;
    }

    private record Patterns(
            Locale locale,
            DateTimeFormatter day,
            DateTimeFormatter shortDay,
            DateTimeFormatter moment,
            DateTimeFormatter clock,
            DateTimeFormatter month,
            DateTimeFormatter dayOfYear) {
        Patterns(String weekday, String day, String at, String clock, Locale locale) {
            this(
                    locale,
                    DateTimeFormatter.ofPattern(weekday + day, locale),
                    DateTimeFormatter.ofPattern(day, locale),
                    DateTimeFormatter.ofPattern(weekday + day + at + clock, locale),
                    DateTimeFormatter.ofPattern(clock, locale),
                    DateTimeFormatter.ofPattern("MMMM yyyy", locale),
                    DateTimeFormatter.ofPattern(day.replace(" yyyy", ""), locale));
        }
    }
}
