package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Waits for a state, never for a time. The deadline only tells a state that comes late, on a machine that is busy, from one
 * that never comes.
 */
public final class Eventually {
    public static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final long LOOKS_EVERY_MILLIS = 50;

    private Eventually() {}

    /**
     * Returns as soon as the condition holds, and how long that took. Fails if it does not hold until the deadline, or
     * throws.
     */
    public static Duration holds(String state, Callable<Boolean> condition) {
        Instant begun = Instant.now();
        Instant deadline = begun.plus(DEADLINE);
        try {
            while (!condition.call()) {
                assertThat(Instant.now()).as("in time: %s", state).isBefore(deadline);
                TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MILLIS);
            }
            return Duration.between(begun, Instant.now());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(state, e);
        }
    }
}
