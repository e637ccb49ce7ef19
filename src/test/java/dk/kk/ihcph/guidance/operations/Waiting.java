package dk.kk.ihcph.guidance.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for a state, with a deadline that only a failure reaches. */
final class Waiting {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private Waiting() {}

    /** Returns how long it took. */
    static Duration until(String state, Callable<Boolean> reached) throws Exception {
        Instant begun = Instant.now();
        while (!reached.call()) {
            if (Duration.between(begun, Instant.now()).compareTo(LONGEST) > 0) {
                throw new AssertionError("Not within " + LONGEST + ": " + state);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Duration.between(begun, Instant.now());
    }
}
