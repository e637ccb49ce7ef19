package dk.kk.ihcph.guidance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final ZoneId ZONE = Clocks.COPENHAGEN;
    private static final Bilingual VALUE = new Bilingual("%s", "%s");

    @Test
    void writesTimesInTheLanguageAndInstantsInTheCitysTime() {
        assertWritten(
                Instant.parse("2026-12-24T09:00:00Z"),
                "torsdag den 24. december 2026 kl. 10.00",
                "Thursday 24 December 2026 at 10:00");
        assertWritten(
                OffsetDateTime.parse("2027-07-01T06:05:00Z"),
                "torsdag den 1. juli 2027 kl. 8.05",
                "Thursday 1 July 2027 at 08:05");
        assertWritten(LocalDate.of(2027, 6, 2), "onsdag den 2. juni 2027", "Wednesday 2 June 2027");
        assertWritten(LocalTime.of(9, 0), "9.00", "09:00");
        assertWritten(YearMonth.of(2027, 5), "maj 2027", "May 2027");
        assertWritten(Year.of(2027), "2027", "2027");
        assertWritten(DayOfWeek.SATURDAY, "lørdag", "Saturday");
        assertWritten(Month.MARCH, "marts", "March");
    }

    @Test
    void writesASpanWithinADayOnceAndAcrossDaysWithBothDays() {
        Instant from = Instant.parse("2026-12-10T16:00:00Z");
        Instant to = Instant.parse("2026-12-10T18:00:00Z");

        assertThat(Written.span(from, to, ZONE, DANISH)).isEqualTo("torsdag den 10. december 2026 kl. 17.00-19.00");
        assertThat(Written.span(from, to, ZONE, Locale.ENGLISH)).isEqualTo("Thursday 10 December 2026, 17:00-19:00");
        assertThat(Written.span(from, to.plusSeconds(86_400), ZONE, DANISH))
                .isEqualTo("torsdag den 10. december 2026 kl. 17.00 – fredag den 11. december 2026 kl. 19.00");
        assertThat(Written.shortDay(LocalDate.of(2026, 12, 10), DANISH)).isEqualTo("10. december 2026");
        assertThat(Written.shortDay(LocalDate.of(2026, 12, 10), Locale.UK)).isEqualTo("10 December 2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 kr. | DKK 0",
                "0.00 | 0 kr. | DKK 0",
                "5000.50 | 5.000,50 kr. | DKK 5,000.50",
                "-5000.5 | -5.000,50 kr. | DKK -5,000.50",
                "623000.00 | 623.000 kr. | DKK 623,000",
                "6.652E+6 | 6.652.000 kr. | DKK 6,652,000",
                "0.125 | 0,125 kr. | DKK 0.125",
                "12345678901234567.89 | 12.345.678.901.234.567,89 kr. | DKK 12,345,678,901,234,567.89"
            })
    void writesAmountsInKroner(BigDecimal amount, String danish, String english) {
        assertWritten(amount, danish, english);
    }

    /** Any amount: the digits stay as they are, in groups of three, and the two languages swap the separators. */
    @Test
    void keepsEveryDigitOfAnAmount() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong() / (1L << random.nextInt(60)), 2);
            Bilingual written = VALUE.with(amount);

            assertThat(written.da()).matches("-?\\d{1,3}(\\.\\d{3})*(,\\d\\d)? kr\\.");
            assertThat(written.en()).matches("DKK -?\\d{1,3}(,\\d{3})*(\\.\\d\\d)?");
            String danishNumber = written.da().replace(" kr.", "").replace(".", "");
            assertThat(new BigDecimal(danishNumber.replace(',', '.'))).isEqualByComparingTo(amount);
            assertThat(new BigDecimal(written.en().replaceAll("DKK |,", ""))).isEqualByComparingTo(amount);
        }
    }

    @Test
    void countsThingsInSingularAndPlural() {
        assertThat(Noun.LINES.count(0)).isEqualTo(new Bilingual("0 linjer", "0 lines"));
        assertThat(Noun.LINES.count(1)).isEqualTo(new Bilingual("1 linje", "1 line"));
        assertThat(Noun.LINES.count(2000)).isEqualTo(new Bilingual("2.000 linjer", "2,000 lines"));
        assertThat(Noun.HOURS.count(new BigDecimal("1263.00"))).isEqualTo(new Bilingual("1.263 timer", "1,263 hours"));
        assertThat(Noun.HOURS.count(37.5)).isEqualTo(new Bilingual("37,5 timer", "37.5 hours"));
    }

    @Test
    void writesNumbersByTheirType() {
        assertWritten(2027, "2027", "2027"); // names a line, a column, a year
        assertWritten(1663.456, "1.663,456", "1,663.456");
        assertThat(Written.number(new BigDecimal("1663.5"), 0, DANISH)).isEqualTo("1.664");
    }

    @Test
    void writesLabelsInsteadOfCodesAndJoinsLists() {
        assertWritten(CommonProblem.NOT_FOUND, CommonProblem.NOT_FOUND.label().da(), "Not found");
        assertWritten(List.of(), "", "");
        assertWritten(List.of(DayOfWeek.MONDAY), "mandag", "Monday");
        assertWritten(
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
                "mandag, tirsdag og fredag",
                "Monday, Tuesday and Friday");
    }

    @Test
    void endsASentenceWithOneFullStop() {
        assertThat(new Bilingual("Det koster %s. Betal nu.", "It costs %s. Pay now.").with(new BigDecimal("5.00")))
                .isEqualTo(new Bilingual("Det koster 5 kr. Betal nu.", "It costs DKK 5. Pay now."));
    }

    private static void assertWritten(Object value, String danish, String english) {
        assertThat(VALUE.with(value)).isEqualTo(new Bilingual(danish, english));
    }
}
