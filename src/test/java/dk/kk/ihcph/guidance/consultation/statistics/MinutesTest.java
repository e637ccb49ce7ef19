package dk.kk.ihcph.guidance.consultation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentiles of times that are counted in tenths of a minute. */
class MinutesTest {
    @ParameterizedTest
    @CsvSource({
        "'65', 0.5, 6.5",
        "'10 20', 0.5, 1.5",
        "'69 70', 0.5, 7.0",
        "'68 69', 0.5, 6.9",
        "'0 0 0', 0.9, 0.0",
        "'10 20 30 40 50 60 70 80 90 100', 0.9, 9.1",
        "'100 90 80 70 60 50 40 30 20 10', 0.9, 9.1",
        "'10 20', 0, 1.0",
        "'10 20', 1, 2.0"
    })
    void interpolates(String tenths, BigDecimal share, BigDecimal expected) {
        Minutes minutes = new Minutes();
        for (String one : tenths.split(" ")) {
            minutes.add(Integer.parseInt(one), 1);
        }
        assertThat(minutes.percentile(share)).isEqualTo(expected);
    }

    @Test
    void countsATimeAsOftenAsItStands() {
        Minutes minutes = new Minutes();
        minutes.add(20, 9);
        minutes.add(10, 1);
        minutes.add(20, 1);
        assertThat(minutes.count()).isEqualTo(11);
        assertThat(minutes.percentile(new BigDecimal("0.5"))).isEqualTo("2.0");
        assertThat(minutes.percentile(BigDecimal.ZERO)).isEqualTo("1.0");
    }

    @Test
    void hasNoPercentileOfNothing() {
        assertThatThrownBy(() -> new Minutes().percentile(BigDecimal.ONE)).isInstanceOf(IllegalStateException.class);
    }
}
