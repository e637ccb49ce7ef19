package dk.kk.ihcph.guidance.consultation.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.consultation.slot.SlotGrid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotGridTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Instant NINE = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration UNIT = Duration.ofMinutes(20);
    private static final int UNITS = 300;

    @Test
    void keepsEverySecondUnitForWalkInsWhenHalfIsTheirs() {
        assertThat(grid("0.50").starts(NINE, NINE.plus(Duration.ofHours(2))))
                .containsExactly(minute(20), minute(60), minute(100));
    }

    @Test
    void letsEverythingBeBookedWhenNothingIsKept() {
        assertThat(grid("0").starts(NINE, NINE.plus(Duration.ofHours(1))))
                .containsExactly(minute(0), minute(20), minute(40));
    }

    @Test
    void letsNothingBeBookedWhenAllIsKept() {
        assertThat(grid("1.00").starts(NINE, NINE.plus(Duration.ofHours(6)))).isEmpty();
    }

    @Test
    void endsAppointmentsWithinTheTimeButNotThePauseAfterTheLast() {
        assertThat(grid("0").starts(NINE, minute(35))).containsExactly(minute(0), minute(20));
        assertThat(grid("0").starts(NINE, minute(35).minusMillis(1))).containsExactly(minute(0));
        assertThat(grid("0").starts(NINE, minute(14))).isEmpty();
    }

    static Stream<BigDecimal> everyShare() {
        return IntStream.rangeClosed(0, 100).mapToObj(percent -> BigDecimal.valueOf(percent, 2));
    }

    /** Exact for every beginning of the day, so that neither kind is crowded into one end of it. */
    @ParameterizedTest
    @MethodSource("everyShare")
    void spreadsWalkInsEvenlyWhateverTheirShare(BigDecimal share) {
        List<Instant> bookable = grid(share.toString()).starts(NINE, NINE.plus(UNIT.multipliedBy(UNITS)));
        for (int units = 1; units <= UNITS; units++) {
            Instant end = NINE.plus(UNIT.multipliedBy(units));
            long booked = bookable.stream().filter(start -> start.isBefore(end)).count();
            BigDecimal exact = BigDecimal.ONE.subtract(share).multiply(BigDecimal.valueOf(units));
            assertThat(booked)
                    .as("%s kept of %s units", share, units)
                    .isEqualTo(exact.setScale(0, RoundingMode.FLOOR).longValueExact());
        }
    }

    /** 25 March hours and 23 October ones: a night shift of a house that never closes. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-10-25"})
    void countsElapsedTimeThroughBothNightsOfTheClockChange(LocalDate day) {
        Instant midnight = day.atStartOfDay(COPENHAGEN).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(COPENHAGEN).toInstant();
        int hours = day.getMonthValue() == 3 ? 23 : 25;

        List<Instant> starts = grid("0").starts(midnight, end);

        assertThat(starts).hasSize(hours * 3).doesNotHaveDuplicates();
        for (int place = 1; place < starts.size(); place++) {
            assertThat(Duration.between(starts.get(place - 1), starts.get(place)))
                    .isEqualTo(UNIT);
        }
        assertThat(starts.get(starts.size() - 1).plus(UNIT)).isEqualTo(end);
    }

    private static Instant minute(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    private static SlotGrid grid(String walkInShare) {
        return new SlotGrid(Duration.ofMinutes(15), Duration.ofMinutes(5), new BigDecimal(walkInShare));
    }
}
