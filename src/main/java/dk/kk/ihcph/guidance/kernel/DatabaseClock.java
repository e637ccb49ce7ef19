package dk.kk.ihcph.guidance.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Tells the database's time, which {@link ClockMeasurement} reads now and then. Between two readings it goes on by the
 * process's timer, so that setting the clock of a replica's machine changes nothing. It ticks in milliseconds, which the
 * database keeps whole, so that what was answered once is read back the same.
 */
final class DatabaseClock extends Clock {
    /** A step back that is not longer is waited for: until then the clock stands still, so that it never goes back. */
    private static final Duration STANDS_STILL = Duration.ofSeconds(2);

    private final ZoneId zone;
    private final LongSupplier timer;
    private final AtomicReference<Reading> reading;

    /**
     * @param start the time until the database was first asked
     * @param speed how many seconds pass in one
     * @param timer nanoseconds from any origin, as {@link System#nanoTime()}
     */
    DatabaseClock(ZoneId zone, Instant start, int speed, LongSupplier timer) {
        this(zone, timer, new AtomicReference<>(new Reading(start, timer.getAsLong(), speed, start)));
    }

    private DatabaseClock(ZoneId zone, LongSupplier timer, AtomicReference<Reading> reading) {
        this.zone = zone;
        this.timer = timer;
        this.reading = reading;
    }

    /**
     * An answer of the database.
     *
     * @param time the database's time
     * @param sent the timer before the question
     * @param received the timer after the answer
     */
    record Answer(Instant time, long sent, long received) {
        Duration latency() {
            return Duration.ofNanos(received - sent);
        }

        private long middle() {
            return sent + (received - sent) / 2;
        }
    }

    /** The time at one moment of the timer. The clock tells no time before the last field. */
    private record Reading(Instant time, long moment, int speed, Instant notBefore) {
        Instant at(long now) {
            Instant passed = time.plusNanos((now - moment) * speed);
            return passed.isBefore(notBefore) ? notBefore : passed;
        }
    }

    /**
     * Follows the database; returns how far ahead of this clock it was. A difference within the time that question and
     * answer took is ignored; a small one back is waited for.
     */
    Duration follow(Answer answer) {
        Reading before = current();
        Duration ahead = Duration.between(before.at(answer.middle()), answer.time());
        if (ahead.abs().compareTo(answer.latency().multipliedBy(before.speed)) <= 0) {
            return Duration.ZERO;
        }
        Instant now = before.at(timer.getAsLong());
        boolean smallStepBack =
                ahead.isNegative() && ahead.abs().compareTo(STANDS_STILL.multipliedBy(before.speed)) <= 0;
        reading.set(new Reading(answer.time(), answer.middle(), before.speed, smallStepBack ? now : answer.time()));
        return ahead;
    }

    private Reading current() {
        return Objects.requireNonNull(reading.get());
    }

    /** The moment of the process's timer, for an answer. */
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
