package dk.kk.ihcph.guidance.registration.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.Count;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.PartyGroup;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.PastEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.api.Test;

class TurnoutHistoryTest {
    private static final Count PILOT = new Count(344, 120);
    private static final PartyGroup LONG_AGO_COMING = new PartyGroup(LeadTime.LONGER, ReminderAnswer.COMING);
    private static final PartyGroup LONG_AGO_SILENT = new PartyGroup(LeadTime.LONGER, ReminderAnswer.NO_ANSWER);

    private static TurnoutHistory of(PastEvent... events) {
        return new TurnoutHistory(PILOT, 20, 0.04, List.of(events));
    }

    private static PastEvent heads(int registered, int came) {
        return new PastEvent(new Count(registered, came), Map.of());
    }

    @Test
    void beginsWithThePilot() {
        TurnoutHistory none = of();

        assertThat(none.overall().mean()).isCloseTo(120 / 344.0, within(1e-12));
        assertThat(none.overall().weight()).isEqualTo(20);
        assertThat(none.correlation()).isEqualTo(0.04);
        assertThat(none.of(LONG_AGO_COMING).mean()).isCloseTo(120 / 344.0, within(1e-12));
    }

    @Test
    void learnsFromEventsTheLessTheMoreAlikeTheirPeopleAre() {
        TurnoutHistory alike = new TurnoutHistory(PILOT, 20, 0.2, List.of(heads(100, 70)));
        TurnoutHistory apart = new TurnoutHistory(PILOT, 20, 0.01, List.of(heads(100, 70)));

        assertThat(alike.overall().weight()).isCloseTo(20 + 100 / (1 + 99 * 0.2), within(1e-9));
        assertThat(alike.overall().mean()).isBetween(0.35, apart.overall().mean());
        assertThat(apart.overall().mean()).isLessThan(0.7);
    }

    @Test
    void weighsThePilotAsItIsTold() {
        double light = new TurnoutHistory(PILOT, 1, 0.04, List.of(heads(100, 70)))
                .overall()
                .mean();
        double heavy = new TurnoutHistory(PILOT, 1000, 0.04, List.of(heads(100, 70)))
                .overall()
                .mean();

        assertThat(light).isGreaterThan(0.65);
        assertThat(heavy).isLessThan(0.36);
    }

    /**
     * The sample data at the end of November 2026: seven events since the pilot. With the pilot as the prior and its four events
     * in the history again, 217 seats were advised for 120 places.
     */
    @Test
    void advisesFewerSeatsOnceThePilotCountsOnce() {
        List<PastEvent> since = Stream.of(
                        new Count(58, 30),
                        new Count(64, 18),
                        new Count(57, 27),
                        new Count(66, 28),
                        new Count(58, 28),
                        new Count(55, 20),
                        new Count(53, 29))
                .map(TurnoutWorlds::heads)
                .toList();
        int[] sizes = {267, 107, 26, 11};
        List<PastEvent> twice = Stream.concat(TurnoutWorlds.PILOT_EVENTS.stream(), since.stream())
                .toList();

        assertThat(TurnoutWorlds.advised(new TurnoutHistory(PILOT, 20, 0.04, twice), sizes))
                .isEqualTo(217);
        assertThat(TurnoutWorlds.advised(new TurnoutHistory(PILOT, 20, 0.04, since), sizes))
                .isEqualTo(201);
    }

    /** Worlds whose events are better attended than the pilot's, as those since were. */
    @Test
    void keepsTheRiskBetterOnceThePilotCountsOnce() {
        TurnoutWorlds.Outcome twice = new TurnoutWorlds(7).outcome(60, random -> 0.43, 0.04, 4, true);
        TurnoutWorlds.Outcome once = new TurnoutWorlds(7).outcome(60, random -> 0.43, 0.04, 4, false);

        assertThat(twice.overfull()).isGreaterThan(0.1);
        assertThat(once.overfull()).isBetween(0.03, 0.09);
        assertThat(once.covered()).isBetween(0.86, 0.95);
    }

    @Test
    void tellsGroupsApartOnceEventsDo() {
        TurnoutHistory history = of(
                PastEvent.of(Map.of(LONG_AGO_COMING, new Count(40, 32), LONG_AGO_SILENT, new Count(40, 8))),
                PastEvent.of(Map.of(LONG_AGO_COMING, new Count(40, 30), LONG_AGO_SILENT, new Count(40, 10))));

        assertThat(history.of(LONG_AGO_COMING).mean()).isGreaterThan(0.6);
        assertThat(history.of(LONG_AGO_SILENT).mean()).isLessThan(0.35);
        // Before anybody is asked they are all one group.
        PartyGroup unasked = new PartyGroup(LeadTime.LONGER, ReminderAnswer.NOT_ASKED);
        assertThat(history.known(unasked)).isEqualTo(new Count(160, 80));
        assertThat(history.of(unasked).mean()).isBetween(0.45, 0.5);
        // Of whom nothing is known, what is known of all.
        assertThat(history.of(new PartyGroup(LeadTime.WEEK, ReminderAnswer.COMING))
                        .mean())
                .isCloseTo(history.overall().mean(), within(1e-12));
    }

    @Test
    void findsHowAlikeThePeopleOfAnEventAre() {
        UniformRandomProvider source = new SplittableRandom(7)::nextLong;
        for (double truth : new double[] {0.01, 0.1, 0.3}) {
            List<PastEvent> events = new ArrayList<>();
            ContinuousDistribution.Sampler rates = beta(0.4, 1 / truth - 1).createSampler(source);
            for (int i = 0; i < 300; i++) {
                events.add(heads(80, coming(source, 80, rates.sample())));
            }
            assertThat(new TurnoutHistory(PILOT, 20, 0.04, events).correlation())
                    .isCloseTo(truth, within(0.2 * truth + 0.002));
        }
        assertThat(of(heads(1, 1), heads(1, 0)).correlation()).isBetween(0.0, 0.04);
        assertThat(of(heads(50, 0), heads(50, 0), heads(50, 0)).correlation()).isBetween(0.0, 0.04);
    }

    /**
     * Worlds that are drawn, each with events that were held and one to come: nine of ten of those to come lie within the
     * interval, in worlds with a long history and in worlds with nearly none.
     */
    @Test
    void isRightNineTimesOfTen() {
        for (int held : new int[] {1, 4, 12}) {
            assertThat(hits(held, 1500)).as("after %d events", held).isBetween(0.86, 0.95);
        }
    }

    private static double hits(int held, int worlds) {
        UniformRandomProvider source = new SplittableRandom(11 + held)::nextLong;
        ContinuousDistribution.Sampler means = beta(120 / 344.0, 20).createSampler(source);
        int hits = 0;
        for (int world = 0; world < worlds; world++) {
            ContinuousDistribution.Sampler rates = beta(means.sample(), 24).createSampler(source);
            List<PastEvent> events = new ArrayList<>();
            for (int i = 0; i < held; i++) {
                events.add(heads(86, coming(source, 86, rates.sample())));
            }
            double[] comes =
                    new TurnoutHistory(PILOT, 20, 0.04, events).overall().quantiles(Turnout.KINDS);
            Turnout turnout =
                    new Turnout(0, List.of(new Turnout.Parties(1, 40, comes), new Turnout.Parties(2, 20, comes)));
            double truth = rates.sample();
            int came = coming(source, 40, truth) + 2 * coming(source, 20, truth);
            hits += came >= turnout.quantile(0.05) && came <= turnout.quantile(0.95) ? 1 : 0;
        }
        return hits / (double) worlds;
    }

    private static BetaDistribution beta(double mean, double concentration) {
        return BetaDistribution.of(mean * concentration, (1 - mean) * concentration);
    }

    private static int coming(UniformRandomProvider source, int people, double chance) {
        int came = 0;
        for (int i = 0; i < people; i++) {
            came += source.nextDouble() < chance ? 1 : 0;
        }
        return came;
    }
}
