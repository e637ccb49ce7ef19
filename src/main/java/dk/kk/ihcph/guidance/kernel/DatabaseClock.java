package dk.kk.ihcph.guidance.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Tells the database's time, which {@link ClockMeasurement} measures at intervals. Between two measurements it
 * advances by the process's timer, so that a change of the machine's clock has no effect. It ticks in milliseconds,
 * which the database stores without loss, so that an instant is read back as it was answered.
 */
final class DatabaseClock extends Clock {
    /** The longest step back that is bridged by standing still, so that the clock does not go backwards. */
    private static final Duration STANDS_STILL = Duration.ofSeconds(2);

    private final ZoneId zone;
    private final LongSupplier timer;
    private final AtomicReference<ClockSetting> reading;

    /**
     * @param start the time until the first measurement
     * @param speed the number of seconds of this clock that pass in one real second
     * @param timer nanoseconds from any origin, as {@link System#nanoTime()}
     */
    DatabaseClock(ZoneId zone, Instant start, int speed, LongSupplier timer) {
        this(zone, timer, new AtomicReference<>(new ClockSetting(start, timer.getAsLong(), speed, start)));
    }

    private DatabaseClock(ZoneId zone, LongSupplier timer, AtomicReference<ClockSetting> reading) {
        this.zone = zone;
        this.timer = timer;
        this.reading = reading;
    }

    /**
     * The database's answer to one measurement.
     *
     * @param time the database's time
     * @param sent the timer before the question, in nanoseconds
     * @param received the timer after the answer, in nanoseconds
     */
    record Measurement(Instant time, long sent, long received) {
        Duration latency() {
            return Duration.ofNanos(received - sent);
        }

        private long middle() {
            return sent + (received - sent) / 2;
        }
    }

    /** The time at one moment of the timer. The clock never tells a time before {@code notBefore}. */
    private record ClockSetting(Instant time, long moment, int speed, Instant notBefore) {
        Instant at(long now) {
            Instant passed = time.plusNanos((now - moment) * speed);
            return passed.isBefore(notBefore) ? notBefore : passed;
        }
    }

    /**
     * Sets this clock by the database and returns how far the database was ahead of it. A difference smaller than the
     * round trip is ignored. A small step back is bridged by standing still.
     */
    Duration follow(Measurement answer) {
        ClockSetting before = current();
        Duration ahead = Duration.between(before.at(answer.middle()), answer.time());
        if (ahead.abs().compareTo(answer.latency().multipliedBy(before.speed)) <= 0) {
            return Duration.ZERO;
        }
        Instant now = before.at(timer.getAsLong());
        boolean smallStepBack =
                ahead.isNegative() && ahead.abs().compareTo(STANDS_STILL.multipliedBy(before.speed)) <= 0;
        reading.set(
                new ClockSetting(answer.time(), answer.middle(), before.speed, smallStepBack ? now : answer.time()));
        return ahead;
    }

    private ClockSetting current() {
        return Objects.requireNonNull(reading.get());
    }

    /** Returns the process's timer, in nanoseconds, for use in an {@link Measurement}. */
    long moment() {
        return timer.getAsLong();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(current().at(timer.getAsLong()).toEpochMilli());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DatabaseClock(other, timer, reading);
    }
}
