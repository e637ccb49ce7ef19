package dk.kk.ihcph.guidance.staffing.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectedDemandTest {
    private static final DemandHistory.Door NO_DOOR = new DemandHistory.Door("IH", 0, 0);

    /** One Monday from nine to three with so many arrivals each hour, who all took so many minutes. */
    static ExpectedDemand expected(int arrivalsPerHour, int minutes) {
        return new ExpectedDemand(
                IntStream.range(9, 15)
                        .mapToObj(hour -> arrivals(
                                hour,
                                arrivalsPerHour,
                                new DemandHistory.Services(
                                        arrivalsPerHour,
                                        arrivalsPerHour * minutes,
                                        arrivalsPerHour * minutes * minutes),
                                DemandHistory.Waits.NONE))
                        .toList(),
                NO_DOOR,
                IntStream.range(9, 15).mapToObj(ExpectedDemandTest::open).toList());
    }

    private static DemandHistory.Arrivals arrivals(
            int hour, long count, DemandHistory.Services services, DemandHistory.Waits waits) {
        return new DemandHistory.Arrivals("IH", DayOfWeek.MONDAY, hour, count, services, waits);
    }

    private static OpenHour open(int hour) {
        Instant from = Instant.EPOCH.plus(Duration.ofHours(hour));
        return new OpenHour(new OpenHour.OfWeek(DayOfWeek.MONDAY, hour), from, from.plus(Duration.ofHours(1)));
    }

    private static ExpectedDemand of(
            DemandHistory.Services services, DemandHistory.Waits waits, DemandHistory.Door door) {
        return new ExpectedDemand(List.of(arrivals(9, services.count(), services, waits)), door, List.of(open(9)));
    }

    @Test
    void holdsToThePriorsWithoutRecords() {
        ExpectedDemand one = of(new DemandHistory.Services(1, 8, 64), DemandHistory.Waits.NONE, NO_DOOR);
        assertThat(one.variation().value()).isCloseTo(0.2 * 50 / 51, within(1e-9));
        assertThat(one.atTheDoor()).isEqualTo(new Measured(0.3, 0.3, 0));
        assertThat(one.givingUpPerHour()).isEqualTo(new Measured(0, 0, 0));
    }

    @Test
    void learnsTheMoreTheMoreRecordsThereAre() {
        // Half take 4 minutes and half 12: mean 8, variance 16.
        ExpectedDemand many = of(
                new DemandHistory.Services(10_000, 80_000, 5_000 * (16 + 144)),
                new DemandHistory.Waits(200, 6_000),
                new DemandHistory.Door("IH", 5_500, 10_000));
        assertThat(many.serviceMinutes()).isEqualTo(8);
        assertThat(many.variation().value()).isCloseTo(0.25, within(0.001));
        // Half at the door, and a twelfth of the others in the first five minutes.
        assertThat(many.atTheDoor().value()).isCloseTo((0.55 - 1 / 12.0) / (11 / 12.0), within(0.001));
        assertThat(many.atTheDoor().records()).isEqualTo(10_000);
        // 200 left in 100 hours of waiting; the prior is 10 hours without anybody who left.
        assertThat(many.givingUpPerHour().value()).isCloseTo(200 / 110.0, within(1e-9));
        assertThat(many.givingUpPerHour().records()).isEqualTo(200);
    }

    @Test
    void neverFindsANegativeShareAtTheDoor() {
        assertThat(of(
                                new DemandHistory.Services(9, 72, 576),
                                DemandHistory.Waits.NONE,
                                new DemandHistory.Door("IH", 0, 970))
                        .atTheDoor()
                        .value())
                .isCloseTo(0.009, within(1e-9));
    }
}
