package dk.kk.ihcph.guidance.staffing.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErlangCTest {
    private static final double ROUNDING = 1e-12;

    /** Loads from next to none to hundreds of erlang, the same each time. */
    static Stream<ErlangC> desks() {
        SplittableRandom random = new SplittableRandom(1917);
        return Stream.generate(
                        () -> new ErlangC(Math.pow(10, -2 + 5 * random.nextDouble()), 1 + 30 * random.nextDouble()))
                .limit(300);
    }

    @ParameterizedTest
    @MethodSource("desks")
    void probabilitiesStayBetweenNoneAndCertainAndGrowWithEveryGuide(ErlangC desk) {
        int most = (int) desk.load() + 30;
        double waits = 1;
        double within = 0;
        double mean = Double.POSITIVE_INFINITY;
        for (int guides = 0; guides <= most; guides++) {
            assertThat(desk.waits(guides)).isBetween(0.0, waits + ROUNDING);
            assertThat(desk.servedWithin(guides, 10)).isBetween(within - ROUNDING, 1.0);
            assertThat(desk.meanWaitMinutes(guides)).isBetween(0.0, mean);
            waits = desk.waits(guides);
            within = desk.servedWithin(guides, 10);
            mean = desk.meanWaitMinutes(guides);
        }
    }

    @ParameterizedTest
    @MethodSource("desks")
    void whoWaitsLongerIsServedRatherMoreThanLess(ErlangC desk) {
        int guides = (int) desk.load() + 1;
        double before = 0;
        for (int minutes = 0; minutes <= 120; minutes += 5) {
            double within = desk.servedWithin(guides, minutes);
            assertThat(within).isBetween(before - ROUNDING, 1.0);
            before = within;
        }
        assertThat(desk.servedWithin(guides, 0)).isCloseTo(1 - desk.waits(guides), within(ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("desks")
    void neverGetsStableWithoutMoreGuidesThanLoad(ErlangC desk) {
        int tooFew = (int) Math.floor(desk.load());
        assertThat(desk.isStable(tooFew)).isFalse();
        assertThat(desk.waits(tooFew)).isEqualTo(1);
        assertThat(desk.servedWithin(tooFew, 1_000_000)).isZero();
        assertThat(desk.meanWaitMinutes(tooFew)).isInfinite();
        assertThat(desk.isStable(tooFew + 1)).isTrue();
        assertThat(desk.meanWaitMinutes(tooFew + 1)).isFinite();
    }

    @ParameterizedTest
    @MethodSource("desks")
    void needsJustAsManyAsReachTheTarget(ErlangC desk) {
        for (double share : new double[] {0.5, 0.8, 0.95, 0.99}) {
            int needed = desk.serversFor(share, 10);
            assertThat(desk.servedWithin(needed, 10)).isGreaterThanOrEqualTo(share);
            if (needed > 1) {
                assertThat(desk.servedWithin(needed - 1, 10)).isLessThan(share);
            }
        }
    }

    /** With one guide the probability to wait is the load itself, and the mean wait a s / (1 - a): M/M/1. */
    @ParameterizedTest
    @CsvSource({"1, 6, 0.1", "3, 10, 0.5", "7.2, 8, 0.96"})
    void oneGuideIsTheSimplestQueue(double arrivals, double minutes, double load) {
        ErlangC desk = new ErlangC(arrivals, minutes);
        assertThat(desk.load()).isCloseTo(load, within(ROUNDING));
        assertThat(desk.waits(1)).isCloseTo(load, within(ROUNDING));
        assertThat(desk.meanWaitMinutes(1)).isCloseTo(load * minutes / (1 - load), within(1e-9));
    }

    /** Gross and Harris, Fundamentals of Queueing Theory, chapter 2, the eye clinic: M/M/3, 6 an hour, 20 minutes. */
    @Test
    void agreesWithGrossAndHarris() {
        ErlangC clinic = new ErlangC(6, 20);
        assertThat(clinic.load()).isEqualTo(2);
        assertThat(clinic.waits(3)).isCloseTo(4.0 / 9, within(ROUNDING));
        assertThat(clinic.meanWaitMinutes(3)).isCloseTo(80.0 / 9, within(1e-9)); // 8 minutes 53 seconds
    }

    /** The worked example of call centre textbooks: 100 calls in half an hour, 3 minutes each, 80 % within 20 seconds. */
    @Test
    void agreesWithTheCallCentreTables() {
        ErlangC calls = new ErlangC(200, 3);
        assertThat(calls.load()).isEqualTo(10);
        assertThat(calls.waits(14)).isCloseTo(0.174, within(0.0005));
        assertThat(calls.servedWithin(14, 1.0 / 3)).isCloseTo(0.888, within(0.0005));
        assertThat(calls.serversFor(0.8, 1.0 / 3)).isEqualTo(14);
    }

    @Test
    void staysExactForThousandsOfErlang() {
        ErlangC huge = new ErlangC(600_000, 6);
        int needed = huge.serversFor(0.8, 10);
        assertThat(needed).isBetween(60_001, 60_500);
        assertThat(huge.servedWithin(needed, 10)).isBetween(0.8, 1.0);
    }

    @Test
    void nobodyWaitsWhereNobodyComes() {
        ErlangC quiet = new ErlangC(0, 8);
        assertThat(quiet.serversFor(0.99, 0)).isEqualTo(1);
        assertThat(quiet.waits(1)).isZero();
        assertThat(quiet.servedWithin(1, 0)).isEqualTo(1);
        assertThat(quiet.meanWaitMinutes(1)).isZero();
    }

    @Test
    void refusesWhatIsNoDesk() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(-1, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(Double.NaN, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(1, 8).serversFor(1, 10));
    }
}
