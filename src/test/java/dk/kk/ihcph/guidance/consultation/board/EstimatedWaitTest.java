package dk.kk.ihcph.guidance.consultation.board;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.consultation.board.EstimatedWait.Desks;
import dk.kk.ihcph.guidance.consultation.board.EstimatedWait.Served;
import dk.kk.ihcph.guidance.consultation.visit.QueueSimulation;
import dk.kk.ihcph.guidance.consultation.visit.QueueSimulation.Asked;
import dk.kk.ihcph.guidance.consultation.visit.QueueSimulation.Conduct;
import dk.kk.ihcph.guidance.sampledata.SampleArrivals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EstimatedWaitTest {
    private static final Duration EXPECTED = Duration.ofMinutes(8);
    private static final Served NOBODY = served(0, 0, 0);
    private static final Served USUAL = served(7, 8, 12);

    private static EstimatedWait of(int ahead, Desks desks, Served today) {
        return EstimatedWait.of(ahead, desks, today, EXPECTED, List.of());
    }

    private static Served served(int count, double mean, double variance) {
        return new Served(count, count * mean, count * mean * mean + count * variance, 0);
    }

    @Test
    void saysNothingWithoutADesk() {
        assertThat(of(3, new Desks(0, 0), USUAL))
                .isEqualTo(
                        new EstimatedWait(null, null, new EstimatedWait.Basis(7, 0, new BigDecimal("8.0"), true, 0)));
    }

    @Test
    void isShortWhereADeskIsFree() {
        assertThat(of(0, new Desks(2, 1), USUAL))
                .extracting(EstimatedWait::lowMinutes, EstimatedWait::highMinutes)
                .containsExactly(0, 1);
    }

    @Test
    void weighsTheExpectedTimeWithWhatTheDayMeasured() {
        assertThat(of(2, new Desks(1, 1), NOBODY).basis())
                .isEqualTo(new EstimatedWait.Basis(0, 1, new BigDecimal("8.0"), false, 0));
        double before = 8;
        for (int count : new int[] {1, 4, 16, 64, 256}) {
            EstimatedWait.Basis basis =
                    of(2, new Desks(1, 0), served(count, 20, 9)).basis();
            assertThat(basis.meanServiceMinutes().doubleValue()).isBetween(before, 20.0);
            assertThat(basis.measured()).isEqualTo(count >= 4);
            before = basis.meanServiceMinutes().doubleValue();
        }
        assertThat(before).isGreaterThan(19.8);
    }

    @Test
    void countsServicesThatStillRun() {
        Served shortOnes = served(5, 8, 12);
        Served longOne = new Served(5, shortOnes.minutes(), shortOnes.squares(), 40);
        assertThat(of(2, new Desks(1, 1), longOne).highMinutes())
                .isGreaterThan(of(2, new Desks(1, 1), shortOnes).highMinutes());
    }

    @Test
    void isWiderWhereServicesVaryMore() {
        EstimatedWait regular = of(4, new Desks(1, 1), served(30, 8, 2));
        EstimatedWait varied = of(4, new Desks(1, 1), served(30, 8, 64));
        assertThat(varied.lowMinutes()).isLessThan(regular.lowMinutes());
        assertThat(varied.highMinutes()).isGreaterThan(regular.highMinutes());
    }

    @Test
    void letsAppointmentsGoFirstThatComeDueBeforeTheCall() {
        EstimatedWait alone = of(2, new Desks(1, 1), USUAL);
        double after = alone.highMinutes() + 1.0;
        assertThat(EstimatedWait.of(2, new Desks(1, 1), USUAL, EXPECTED, List.of(after)))
                .isEqualTo(alone);
        // Due at once is as good as one more ahead.
        EstimatedWait atOnce = EstimatedWait.of(2, new Desks(1, 1), USUAL, EXPECTED, List.of(0.0));
        assertThat(atOnce)
                .extracting(EstimatedWait::lowMinutes, EstimatedWait::highMinutes)
                .containsExactly(
                        of(3, new Desks(1, 1), USUAL).lowMinutes(),
                        of(3, new Desks(1, 1), USUAL).highMinutes());
        assertThat(atOnce.basis().appointmentsAhead()).isEqualTo(1);
        // Due within the range, only its end moves.
        EstimatedWait within = EstimatedWait.of(2, new Desks(1, 1), USUAL, EXPECTED, List.of(alone.lowMinutes() + 2.0));
        assertThat(within.lowMinutes()).isEqualTo(alone.lowMinutes());
        assertThat(within.highMinutes()).isEqualTo(atOnce.highMinutes());
        assertThat(EstimatedWait.of(0, new Desks(2, 1), USUAL, EXPECTED, List.of(0.0))
                        .highMinutes())
                .isEqualTo(1);
    }

    @Test
    void isNeverNegativeAndNeverUpsideDown() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            int desks = 1 + random.nextInt(20);
            EstimatedWait wait = EstimatedWait.of(
                    random.nextInt(1200) - 5,
                    new Desks(desks, random.nextInt(desks + 1)),
                    served(random.nextInt(40), 60 * random.nextDouble(), Math.pow(10, 5 * random.nextDouble() - 2)),
                    Duration.ofMinutes(1 + random.nextInt(120)),
                    random.doubles(random.nextInt(20), 0, 300).sorted().boxed().toList());
            assertThat(wait.lowMinutes()).isNotNegative().isLessThanOrEqualTo(wait.highMinutes());
            assertThat(wait.highMinutes()).isBetween(1, 100_000);
        }
    }

    @Test
    void growsWithTheLineAndShrinksWithTheDesks() {
        int low = 0;
        int high = 0;
        for (int ahead = 0; ahead < 30; ahead++) {
            EstimatedWait one = of(ahead, new Desks(1, 1), USUAL);
            EstimatedWait two = of(ahead, new Desks(2, 2), USUAL);
            assertThat(one.lowMinutes()).isGreaterThanOrEqualTo(low);
            assertThat(one.highMinutes()).isGreaterThan(high);
            assertThat(two.highMinutes()).isLessThan(one.highMinutes());
            low = one.lowMinutes();
            high = one.highMinutes();
        }
    }

    /** Two weeks for each of ten seeds: 80 % on the whole, and not by a range that holds everything. */
    @Test
    void holdsFourOfFiveWaitsOfASimulatedLine() {
        SampleArrivals sample = new SampleArrivals();
        List<Asked> answers = new Random(20260302)
                .longs(10)
                .mapToObj(seed -> new QueueSimulation(sample, Conduct.usual(), seed)
                        .run(LocalDate.of(2026, 3, 2), 2)
                        .answers())
                .flatMap(List::stream)
                .toList();
        assertThat(answers).hasSizeGreaterThan(3500);
        assertThat(answers).allSatisfy(one -> assertThat(one.waited()).isNotNegative());
        assertThat(QueueSimulation.within(answers)).isBetween(0.80, 0.95);
        List<Asked> whoWait = answers.stream().filter(one -> one.high() > 1).toList();
        assertThat(QueueSimulation.within(whoWait)).isBetween(0.80, 0.95);
    }
}
