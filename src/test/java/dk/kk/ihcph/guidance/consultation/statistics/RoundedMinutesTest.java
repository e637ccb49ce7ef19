package dk.kk.ihcph.guidance.consultation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentiles come in binary from the database, and are rounded as the decimals that they stand for. */
class RoundedMinutesTest {
    @ParameterizedTest
    @CsvSource({
        "6.949999999999999, 7.0",
        "12.649999999999999, 12.7",
        "6.95, 7.0",
        "6.9499, 6.9",
        "6.949999, 6.9",
        "0, 0.0"
    })
    void roundsWhatIsMeant(double minutes, BigDecimal rounded) {
        assertThat(StatisticsRepository.minutes(minutes)).isEqualTo(rounded);
    }
}
