package dk.kk.ihcph.guidance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.Concurrently;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedReadsTest {
    private static final int CALLERS = 40;

    @Inject
    ExecutorService workers;

    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void nobodyGetsWhatWasReadBeforeTheyAsked() {
        SharedReads<Integer, Integer> reads = SharedReads.ofMany(workers, this::readSlowly);
        assertFresh(reads);
    }

    @Test
    void callersOfOneKeyShareItsReads() {
        SharedReads<Integer, Integer> reads =
                SharedReads.ofEach(workers, key -> readSlowly(Set.of(key)).get(key));
        assertFresh(reads);
    }

    private void assertFresh(SharedReads<Integer, Integer> reads) {
        List<Boolean> fresh = Concurrently.run(CALLERS, caller -> {
            boolean all = true;
            for (int i = 0; i < 50; i++) {
                int before = written.incrementAndGet();
                all &= await(reads.of(caller % 3)) >= before;
            }
            return all;
        });
        assertThat(fresh).containsOnly(true);
        assertThat(statements).as("statements for 2,000 reads").hasValueLessThan(1000);
    }

    @Test
    void whatDoesNotExistIsAbsent() {
        assertThat(await(SharedReads.<Integer, Integer>ofMany(workers, keys -> Map.of(1, 10))
                        .of(2)))
                .isNull();
    }

    @Test
    void aFailureReachesAllWhoSharedItAndNobodyElse() {
        Function<Set<Integer>, Map<Integer, Integer>> failsForOne = keys -> {
            if (keys.contains(1)) {
                throw new IllegalStateException("away");
            }
            return readSlowly(keys);
        };
        SharedReads<Integer, Integer> reads = SharedReads.ofMany(workers, failsForOne);
        Concurrently.run(CALLERS, caller -> {
            assertThatThrownBy(() -> await(reads.of(1))).hasCauseInstanceOf(IllegalStateException.class);
            return true;
        });
        assertThat(await(reads.of(2))).isNotNull();
    }

    private static <T> T await(CompletionStage<T> answer) {
        return answer.toCompletableFuture().join();
    }

    /** Takes long enough for others to gather. */
    private Map<Integer, Integer> readSlowly(Set<Integer> keys) {
        statements.incrementAndGet();
        int value = written.get();
        for (int i = 0; i < 100; i++) {
            Thread.yield();
        }
        return keys.stream().collect(Collectors.toMap(key -> key, key -> value));
    }
}
