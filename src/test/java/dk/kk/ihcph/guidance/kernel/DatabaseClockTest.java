package dk.kk.ihcph.guidance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.kk.ihcph.guidance.kernel.DatabaseClock.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {
    private static final Instant TRUE = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant AHEAD = TRUE.plus(Duration.ofHours(3));

    private long timer = 7_000;
    private final DatabaseClock clock = clock(AHEAD, 1);

    private DatabaseClock clock(Instant start, int speed) {
        return new DatabaseClock(ZoneOffset.UTC, start, speed, () -> timer);
    }

    private void pass(Duration time) {
        timer += time.toNanos();
    }

    private Measurement answer(Instant time) {
        return answer(time, Duration.ofMillis(1));
    }

    /** The database told this time in the middle of the way there and back, which ends now. */
    private Measurement answer(Instant time, Duration latency) {
        return new Measurement(time, timer - latency.toNanos(), timer);
    }

    @Test
    void tellsTheDatabasesTimeOnAMachineThatIsThreeHoursAhead() {
        assertThat(clock.instant()).isEqualTo(AHEAD);
        Duration moved = clock.follow(answer(TRUE));
        assertThat(moved).isBetween(Duration.ofMillis(-3 * 3600_000 - 1), Duration.ofHours(-3));
        assertThat(clock.instant()).isEqualTo(TRUE);
        pass(Duration.ofSeconds(90));
        assertThat(clock.instant()).isEqualTo(TRUE.plusSeconds(90));
    }

    @Test
    void plansATaskByTheDatabasesTime() {
        clock.follow(answer(TRUE));
        Instant next = FixedDelay.of(Duration.ofMinutes(1))
                .getNextExecutionTime(ExecutionComplete.simulatedSuccess(clock.instant()));
        assertThat(next).isEqualTo(TRUE.plusSeconds(60));
    }

    @Test
    void goesOnWhileTheDatabaseIsAway() {
        clock.follow(answer(TRUE));
        pass(Duration.ofHours(5));
        assertThat(clock.instant()).isEqualTo(TRUE.plus(Duration.ofHours(5)));
    }

    @Test
    void doesNotFollowWhatTheWayOfTheAnswerExplains() {
        clock.follow(answer(TRUE));
        Instant before = clock.instant();
        assertThat(clock.follow(answer(before.minusMillis(30), Duration.ofMillis(100))))
                .isEqualTo(Duration.ZERO);
        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void standsStillUntilASmallStepBackIsMadeUpFor() {
        clock.follow(answer(TRUE));
        Instant before = clock.instant();
        clock.follow(answer(before.minusMillis(500)));
        assertThat(clock.instant()).isEqualTo(before);
        pass(Duration.ofMillis(400));
        assertThat(clock.instant()).isEqualTo(before);
        pass(Duration.ofMillis(400));
        assertThat(clock.instant()).isBetween(before.plusMillis(299), before.plusMillis(301));
    }

    @Test
    void followsALargeStepOfTheDatabaseEitherWay() {
        clock.follow(answer(TRUE));
        clock.follow(answer(TRUE.plusSeconds(3600)));
        assertThat(clock.instant()).isEqualTo(TRUE.plusSeconds(3600));
        clock.follow(answer(TRUE));
        assertThat(clock.instant()).isEqualTo(TRUE);
    }

    @Test
    void passesFasterWhereItIsScripted() {
        DatabaseClock scripted = clock(TRUE, 240);
        pass(Duration.ofSeconds(60));
        assertThat(scripted.instant()).isEqualTo(TRUE.plus(Duration.ofHours(4)));
        scripted.follow(answer(TRUE.plus(Duration.ofHours(4)).plusSeconds(30)));
        pass(Duration.ofSeconds(1));
        assertThat(scripted.instant())
                .isBetween(
                        TRUE.plus(Duration.ofHours(4)).plusSeconds(269),
                        TRUE.plus(Duration.ofHours(4)).plusSeconds(271));
    }

    @Test
    void isTheSameInAnotherZone() {
        var copenhagen = clock.withZone(Clocks.COPENHAGEN);
        clock.follow(answer(TRUE));
        assertThat(copenhagen.instant()).isEqualTo(clock.instant());
        assertThat(copenhagen.getZone()).isEqualTo(Clocks.COPENHAGEN);
    }
}
