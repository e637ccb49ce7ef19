package dk.kk.ihcph.guidance.directory.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HolidaysTest {
    private final Holidays holidays = new Holidays();

    static IntStream years() {
        return IntStream.rangeClosed(2020, 2045);
    }

    @ParameterizedTest
    @MethodSource("years")
    void followsTheRulesOfTheCountry(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> expected = Stream.of(-3, -2, 0, 1, 39, 49, 50)
                .map(easter::plusDays)
                .collect(Collectors.toCollection(TreeSet::new));
        expected.addAll(Set.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26)));
        if (year < 2024) {
            expected.add(easter.plusDays(26)); // Store Bededag, abolished from 2024
        }
        assertThat(dates(year, ClosureKind.PUBLIC_HOLIDAY)).isEqualTo(expected);
    }

    @Test
    void knowsTheEastersThatEveryAlmanacGives() {
        assertThat(holidays.on(LocalDate.of(2024, 3, 31)).orElseThrow().reason().da())
                .isEqualTo("Påskedag");
        assertThat(holidays.on(LocalDate.of(2025, 4, 20)).orElseThrow().reason().en())
                .isEqualTo("Easter Sunday");
        assertThat(holidays.on(LocalDate.of(2026, 4, 5)).orElseThrow().reason().da())
                .isEqualTo("Påskedag");
    }

    @Test
    void hasNoStoreBededagFrom2024() {
        assertThat(holidays.on(LocalDate.of(2023, 5, 5)).orElseThrow().reason().da())
                .isEqualTo("Store bededag");
        assertThat(holidays.on(LocalDate.of(2024, 4, 26))).isEmpty();
    }

    @Test
    void tellsClosingDaysFromHolidays() {
        assertThat(dates(2026, ClosureKind.CLOSING_DAY))
                .containsExactly(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31));
    }

    @Test
    void countsADayThatIsBothAsAHoliday() {
        // 5 June 2028 is Whit Monday.
        assertThat(holidays.on(LocalDate.of(2028, 6, 5)).orElseThrow().kind()).isEqualTo(ClosureKind.PUBLIC_HOLIDAY);
    }

    @Test
    void hasANameInBothLanguagesForEveryDay() {
        assertThat(holidays.within(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31)))
                .allSatisfy(day -> assertThat(day.reason().da())
                        .isNotBlank()
                        .isNotEqualTo(day.reason().en()));
    }

    private Set<LocalDate> dates(int year, ClosureKind kind) {
        return holidays.within(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .filter(day -> day.kind() == kind)
                .map(Holidays.Day::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The Gregorian Easter by the anonymous algorithm (Meeus, Jones, Butcher), for comparison. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
