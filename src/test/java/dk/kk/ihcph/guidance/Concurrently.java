package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers at once, who all begin together. */
public final class Concurrently {
    /** Set by {@code -Dguidance.tests.whole=true}: sends all that the usual run sends only a part of. */
    public static final boolean WHOLE = Boolean.getBoolean("guidance.tests.whole");

    private Concurrently() {}

    /** Returns the given number in a whole run, and a quarter of it in the usual run. */
    public static int many(int whole) {
        return WHOLE ? whole : whole / 4;
    }

    /** Runs so many callers at once and returns each result; fails with the first failure. */
    public static <T> List<T> run(int callers, IntFunction<T> call) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CountDownLatch ready = new CountDownLatch(callers);
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.apply(caller);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            assertThat(results).hasSize(callers);
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
