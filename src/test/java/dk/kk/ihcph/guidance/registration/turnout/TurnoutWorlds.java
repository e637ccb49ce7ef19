package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.Count;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.PastEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * Synthetic worlds against which the forecast is held: in each, past events and events to come draw their rates from one Beta
 * distribution, and each party comes whole or not at all.
 */
public final class TurnoutWorlds {
    static final Count PILOT = new Count(344, 120);
    static final double PRIOR_WEIGHT = 20;
    static final double ASSUMED_CORRELATION = 0.04;

    /** The parties of the sample data's four events of the pilot. */
    static final List<PastEvent> PILOT_EVENTS = Stream.of(
                    new Count(50, 17), new Count(53, 20), new Count(68, 23), new Count(55, 22))
            .map(TurnoutWorlds::heads)
            .toList();

    private static final int CAPACITY = 120;
    private static final double RISK = 0.05;
    private static final double TAIL = 0.05;
    private static final int REGISTERED = 86;
    /** Of 100 parties, by size from 1 on. */
    private static final int[] SIZES = {60, 27, 8, 5};
    /** Events to come in each world. */
    private static final int COMING = 8;

    private final SplittableRandom random;
    private final UniformRandomProvider source;

    public TurnoutWorlds(long seed) {
        random = new SplittableRandom(seed);
        source = random::nextLong;
    }

    /**
     * What became of the advice.
     *
     * @param overfull the share of events with more people than places, where 5 % was the risk
     * @param seats the seats advised for 120 places, on average
     * @param covered the share of events within the 90 % interval
     */
    public record Outcome(double overfull, double seats, double covered) {}

    /**
     * Holds the forecast against so many worlds.
     *
     * @param mean draws the share that comes on average in a world
     * @param held past events in each world
     * @param pilotTwice whether the pilot's events are in the history too, as they were before
     */
    public Outcome outcome(
            int worlds, ToDoubleFunction<SplittableRandom> mean, double correlation, int held, boolean pilotTwice) {
        double overfull = 0;
        double seats = 0;
        double covered = 0;
        for (int world = 0; world < worlds; world++) {
            double concentration = 1 / correlation - 1;
            double share = mean.applyAsDouble(random);
            ContinuousDistribution.Sampler rates = BetaDistribution.of(
                            share * concentration, (1 - share) * concentration)
                    .createSampler(source);
            List<PastEvent> events = new ArrayList<>(pilotTwice ? PILOT_EVENTS : List.of());
            for (int event = 0; event < held; event++) {
                int parties = Math.max(20, (int) (64 + 12 * random.nextGaussian()));
                events.add(heads(new Count(parties, came(parties, rates.sample()))));
            }
            TurnoutHistory history = new TurnoutHistory(PILOT, PRIOR_WEIGHT, ASSUMED_CORRELATION, events);
            int advised = advised(history, SIZES);
            seats += advised;
            double[] anybody = history.overall().quantiles(Turnout.KINDS);
            Turnout forecast = new Turnout(0, Turnout.filling(REGISTERED, SIZES, anybody));
            int low = forecast.quantile(TAIL);
            int high = forecast.quantile(1 - TAIL);
            for (int event = 0; event < COMING; event++) {
                double rate = rates.sample();
                overfull += persons(advised, rate) > CAPACITY ? 1.0 / COMING : 0;
                int came = persons(REGISTERED, rate);
                covered += low <= came && came <= high ? 1.0 / COMING : 0;
            }
        }
        return new Outcome(overfull / worlds, seats / worlds, covered / worlds);
    }

    /** The seats advised for 120 places at a risk of 5 % while nobody is registered. */
    static int advised(TurnoutHistory history, int[] sizes) {
        return new TurnoutRoom(history, List.of())
                .mostSeats(CAPACITY, RISK, sizes, history.overall().quantiles(Turnout.KINDS));
    }

    static PastEvent heads(Count count) {
        return new PastEvent(count, Map.of());
    }

    private int came(int parties, double rate) {
        int came = 0;
        for (int party = 0; party < parties; party++) {
            came += random.nextDouble() < rate ? 1 : 0;
        }
        return came;
    }

    /** The persons who come when parties take so many seats; a party that does not fit ends it. */
    private int persons(int seats, double rate) {
        int taken = 0;
        int persons = 0;
        while (true) {
            int size = size();
            taken += size;
            if (taken > seats) {
                return persons;
            }
            persons += random.nextDouble() < rate ? size : 0;
        }
    }

    private int size() {
        int drawn = random.nextInt(100);
        int size = 1;
        for (int known : SIZES) {
            if (drawn < known) {
                return size;
            }
            drawn -= known;
            size++;
        }
        return SIZES.length;
    }
}
