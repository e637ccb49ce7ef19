package dk.kk.ihcph.guidance.registration.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.Count;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.api.Test;

class ClusteredShareTest {
    private static final double CORRELATION = 0.04;
    private static final int EVENTS = 12;
    private static final int WORLDS = 3000;

    @Test
    void isAsOfSoManyIndependentParties() {
        ClusteredShare share = new ClusteredShare(Map.of(id(), new Count(60, 30), id(), new Count(60, 18)));

        assertThat(share.share()).isEqualTo(0.4);
        ScoreInterval independent = ScoreInterval.of(0.4, 120 / (1 + 0.04 * 59));
        assertThat(share.interval(0.04).low()).isCloseTo(independent.low(), within(1e-12));
        assertThat(share.interval(0.04).high()).isCloseTo(independent.high(), within(1e-12));
        assertThat(share.interval(0)).isEqualTo(ScoreInterval.of(0.4, 120));
    }

    @Test
    void forgetsWhatTwoGroupsOfTheSameEventsShare() {
        UUID event = id();
        ClusteredShare one = new ClusteredShare(Map.of(event, new Count(40, 24)));
        ClusteredShare sameEvent = new ClusteredShare(Map.of(event, new Count(40, 12)));
        ClusteredShare otherEvent = new ClusteredShare(Map.of(id(), new Count(40, 12)));

        assertThat(one.differenceFrom(sameEvent, 0.04)).isEqualTo(ScoreInterval.ofDifference(0.6, 40, 0.3, 40));
        assertThat(one.differenceFrom(sameEvent, 0.04).excludesZero()).isTrue();
        assertThat(one.differenceFrom(otherEvent, 0.04).excludesZero()).isFalse();
    }

    /** Worlds without a difference: an interval that takes all parties for independent finds one far too often. */
    @Test
    void findsADifferenceWhereThereIsNoneOnceInTwentyTimes() {
        assertThat(falseFindings(true, CORRELATION)).isBetween(0.025, 0.07);
        assertThat(falseFindings(false, CORRELATION)).isBetween(0.025, 0.075);
        assertThat(falseFindings(false, 0)).isGreaterThan(0.15);
    }

    /**
     * How often the interval excludes no difference.
     *
     * @param mixed whether each event has parties of both groups, and not of one only
     */
    private static double falseFindings(boolean mixed, double correlation) {
        SplittableRandom random = new SplittableRandom(5);
        UniformRandomProvider source = random::nextLong;
        double concentration = 1 / CORRELATION - 1;
        ContinuousDistribution.Sampler rates =
                BetaDistribution.of(0.4 * concentration, 0.6 * concentration).createSampler(source);
        int found = 0;
        for (int world = 0; world < WORLDS; world++) {
            Map<UUID, Count> first = new HashMap<>();
            Map<UUID, Count> second = new HashMap<>();
            for (int event = 0; event < EVENTS; event++) {
                UUID id = id();
                double rate = rates.sample();
                if (mixed || event % 2 == 0) {
                    first.put(id, drawn(random, 30, rate));
                }
                if (mixed || event % 2 == 1) {
                    second.put(id, drawn(random, 30, rate));
                }
            }
            found += new ClusteredShare(first)
                            .differenceFrom(new ClusteredShare(second), correlation)
                            .excludesZero()
                    ? 1
                    : 0;
        }
        return found / (double) WORLDS;
    }

    /** The interval of one share holds the mean of all events in about 95 of 100 worlds. */
    @Test
    void holdsTheShareAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(9);
        UniformRandomProvider source = random::nextLong;
        double concentration = 1 / CORRELATION - 1;
        ContinuousDistribution.Sampler rates =
                BetaDistribution.of(0.35 * concentration, 0.65 * concentration).createSampler(source);
        List<Double> levels = List.of(CORRELATION, 0.0);
        int[] held = new int[levels.size()];
        for (int world = 0; world < WORLDS; world++) {
            Map<UUID, Count> events = new HashMap<>();
            for (int event = 0; event < EVENTS; event++) {
                events.put(id(), drawn(random, 60, rates.sample()));
            }
            for (int level = 0; level < held.length; level++) {
                ScoreInterval interval = new ClusteredShare(events).interval(levels.get(level));
                held[level] += interval.low() <= 0.35 && 0.35 <= interval.high() ? 1 : 0;
            }
        }
        assertThat(held[0] / (double) WORLDS).isBetween(0.93, 0.975);
        assertThat(held[1] / (double) WORLDS).isLessThan(0.8);
    }

    private static Count drawn(SplittableRandom random, int parties, double rate) {
        int came = 0;
        for (int party = 0; party < parties; party++) {
            came += random.nextDouble() < rate ? 1 : 0;
        }
        return new Count(parties, came);
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
