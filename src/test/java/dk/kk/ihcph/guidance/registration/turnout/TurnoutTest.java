package dk.kk.ihcph.guidance.registration.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnoutTest {
    private static final TurnoutRate THIRD = new TurnoutRate(0.35, 60, 0.04);
    private static final TurnoutRate MOST = new TurnoutRate(0.8, 30, 0.04);

    @Test
    void isBetaBinomialWhereEverybodyComesAlone() {
        int n = 86;
        double c = 1 / (0.04 * 60 / 61 + 1 / 61.0) - 1;
        Turnout turnout = new Turnout(0, List.of(new Turnout.Parties(1, n, THIRD.quantiles(Turnout.KINDS))));

        double sum = 0;
        for (int k = 0; k <= n; k++) {
            sum += Math.exp(logChoose(n, k)
                    + LogBeta.value(k + 0.35 * c, n - k + 0.65 * c)
                    - LogBeta.value(0.35 * c, 0.65 * c));
            assertThat(turnout.atMost(k)).isCloseTo(sum, within(0.002));
        }
        assertThat(turnout.mean()).isCloseTo(86 * 0.35, within(0.05));
    }

    /** The same world played 40,000 times: an event is drawn, then each party decides. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void agreesWithBruteForce(int times) {
        List<Turnout.Parties> parties = List.of(
                new Turnout.Parties(1, 40 * times, THIRD.quantiles(Turnout.KINDS)),
                new Turnout.Parties(3, 10 * times, THIRD.quantiles(Turnout.KINDS)),
                new Turnout.Parties(2, 12 * times, MOST.quantiles(Turnout.KINDS)));
        Turnout turnout = new Turnout(5, parties);
        int games = 40_000;
        int[] came = played(games, times);

        for (double chance : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
            int persons = turnout.quantile(chance);
            double share = Arrays.stream(came).filter(one -> one <= persons).count() / (double) games;
            assertThat(turnout.atMost(persons)).isCloseTo(share, within(0.01));
            assertThat(turnout.above(persons)).isCloseTo(1 - share, within(0.01));
        }
        assertThat(turnout.mean()).isCloseTo(Arrays.stream(came).average().orElseThrow(), within(0.5 * times));
    }

    private static int[] played(int games, int times) {
        Random random = new Random(42);
        double[] third = fine(THIRD);
        double[] most = fine(MOST);
        return IntStream.range(0, games)
                .map(game -> {
                    int kind = random.nextInt(third.length);
                    return 5
                            + coming(random, 40 * times, 1, third[kind])
                            + coming(random, 10 * times, 3, third[kind])
                            + coming(random, 12 * times, 2, most[kind]);
                })
                .toArray();
    }

    private static int coming(Random random, int parties, int size, double chance) {
        int persons = 0;
        for (int party = 0; party < parties; party++) {
            persons += random.nextDouble() < chance ? size : 0;
        }
        return persons;
    }

    private static double[] fine(TurnoutRate rate) {
        double c = 1 / (rate.correlation() * rate.weight() / (rate.weight() + 1) + 1 / (rate.weight() + 1)) - 1;
        BetaDistribution beta = BetaDistribution.of(rate.mean() * c, (1 - rate.mean()) * c);
        return IntStream.range(0, 5000)
                .mapToDouble(i -> beta.inverseCumulativeProbability((i + 0.5) / 5000))
                .toArray();
    }

    @Test
    void spreadsMoreWherePartiesAreLarge() {
        double[] comes = THIRD.quantiles(Turnout.KINDS);
        Turnout alone = new Turnout(0, List.of(new Turnout.Parties(1, 60, comes)));
        Turnout families = new Turnout(0, List.of(new Turnout.Parties(5, 12, comes)));

        assertThat(families.mean()).isCloseTo(alone.mean(), within(1e-9));
        assertThat(families.quantile(0.95) - families.quantile(0.05))
                .isGreaterThan(alone.quantile(0.95) - alone.quantile(0.05));
    }

    @Test
    void neverBecomesSaferByOneMorePerson() {
        double[] comes = THIRD.quantiles(Turnout.KINDS);
        int[] sizes = {10, 5, 2, 1};
        double before = 0;
        for (int persons = 30; persons <= 160; persons++) {
            double above = new Turnout(0, Turnout.filling(persons, sizes, comes)).above(30);
            assertThat(above).isGreaterThanOrEqualTo(before - 1e-12);
            before = above;
        }
        assertThat(before).isGreaterThan(0.9);
    }

    @Test
    void fillsWithPartiesAsTheyAreKnown() {
        List<Turnout.Parties> parties = Turnout.filling(100, new int[] {50, 20, 0, 10}, new double[Turnout.KINDS]);

        assertThat(parties.stream().mapToInt(Turnout.Parties::persons).sum()).isEqualTo(100);
        long couples = parties.stream().filter(party -> party.size() == 2).count();
        long alone = parties.stream().filter(party -> party.size() == 1).count();
        assertThat((double) alone / couples).isCloseTo(2.5, within(0.4));
        assertThat(parties).noneMatch(party -> party.size() == 3 && parties.indexOf(party) < parties.size() - 1);
        assertThat(Turnout.filling(3, new int[20], new double[Turnout.KINDS])).hasSize(3);
    }

    @Test
    void isCertainOfWhoIsThere() {
        Turnout turnout = new Turnout(12, List.of());

        assertThat(turnout.mean()).isEqualTo(12);
        assertThat(turnout.quantile(0.05)).isEqualTo(12);
        assertThat(turnout.quantile(0.95)).isEqualTo(12);
        assertThat(turnout.above(11)).isEqualTo(1);
        assertThat(turnout.above(12)).isZero();
    }

    private static double logChoose(int n, int k) {
        return -Math.log(n + 1) - LogBeta.value(n - k + 1, k + 1);
    }
}
