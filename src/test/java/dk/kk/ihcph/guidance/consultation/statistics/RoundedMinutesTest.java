package dk.kk.ihcph.guidance.consultation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentiles come in binary from the database, and are rounded as the decimals that they stand for. */
class RoundedMinutesTest {
    @ParameterizedTest
    @CsvSource({
        "69.49999999999999, 7.0",
        "126.49999999999999, 12.7",
        "69.5, 7.0",
        "69.499, 6.9",
        "69.49999, 6.9",
        "0, 0.0"
    })
    void roundsWhatIsMeant(double tenths, BigDecimal rounded) {
        assertThat(StatisticsRow.minutes(tenths)).isEqualTo(rounded);
    }
}
