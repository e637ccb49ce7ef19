package dk.kk.ihcph.guidance.budget.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.imports.SheetTimes;
import dk.kk.ihcph.guidance.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Danish finance systems write is read to the øre; what could mean something else is refused. */
class DanishAmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56      | 1234.56",
                "-1.234,56     | -1234.56",
                "1.234,56-     | -1234.56",
                "\u22121.234,56 | -1234.56",
                "1234,5        | 1234.5",
                "1234          | 1234",
                "1.234         | 1234",
                "1.234.567,89  | 1234567.89",
                "0,01          | 0.01",
                "999999999999,99 | 999999999999.99",
                "1 234,56      | 1234.56",
                "1\u00a0234,56 | 1234.56",
                "1\u202f234\u202f567,89 | 1234567.89",
                "1\u2009234,56 | 1234.56",
                "1.234,56 -    | -1234.56",
                "1.234,56\u00a0- | -1234.56",
                "- 1.234,56    | -1234.56",
                "\u20131.234,56 | -1234.56",
                "1.234,56\u2013 | -1234.56",
                "kr. 1.234,56  | 1234.56",
                "kr 5          | 5",
                "1.234,56 kr.  | 1234.56",
                "-1.234,56 DKK | -1234.56",
                "kr. -1.234,56 | -1234.56",
                "1.234,56- kr. | -1234.56"
            })
    void readsDanishAmounts(String written, BigDecimal amount) {
        assertThat(DanishAmount.read("/amount", written)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234.56",
                "1234.56",
                "1,234",
                "1.23",
                "12.34,5",
                "1.2345",
                "1.234.56",
                "-1-",
                "--1",
                "+1",
                "1e3",
                "1 234.567,00",
                "1.234,56 EUR",
                "1.234,-",
                "-1.234,56-",
                "5,10000E+09",
                "(5,00)",
                ",5",
                "5,",
                "",
                "-",
                "NaN",
                "1.234,567",
                "1111111111111111111111111111111"
            })
    void refusesEverythingElse(String written) {
        assertThatThrownBy(() -> DanishAmount.read("/amount", written))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.code()).isEqualTo("NOT_A_DANISH_NUMBER");
                            assertThat(violation.pointer()).isEqualTo("/amount");
                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31-01-2026",
                "31.01.2026",
                "31/01/2026",
                "31.1.2026",
                "2026-01-31",
                "31-01-2026 00:00",
                "31-01-2026 00:00:00"
            })
    void readsDatesWithTheDayFirst(String written) {
        assertThat(SheetTimes.date("/date", written)).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/31/2026",
                "31-02-2026",
                "31-01-26",
                "2026/01/31",
                "20260131",
                "46053",
                "31-01-2026 10:15",
                "i går"
            })
    void refusesOtherDates(String written) {
        assertThatThrownBy(() -> SheetTimes.date("/date", written)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03", "03-2026", "3.2026", "03/2026", "202603"})
    void readsMonths(String written) {
        assertThat(SheetTimes.month("/period", written)).isEqualTo("2026-03");
    }

    @Test
    void readsAMonthBesideItsYear() {
        assertThat(SheetTimes.month("/period", "003", "2026")).isEqualTo("2026-03");
        assertThat(SheetTimes.month("/period", "12", "2026")).isEqualTo("2026-12");
        assertThatThrownBy(() -> SheetTimes.month("/period", "13", "2026")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> SheetTimes.month("/period", "3", null)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesOtherMonths() {
        for (String written : new String[] {"13-2026", "2026", "marts 2026", "26-03"}) {
            assertThatThrownBy(() -> SheetTimes.month("/period", written)).isInstanceOf(Refused.class);
        }
    }
}
