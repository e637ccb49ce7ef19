package dk.kk.ihcph.guidance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.Concurrently;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedReadsTest {
    private static final int CALLERS = 40;

    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void nobodyGetsWhatWasReadBeforeTheyAsked() {
        SharedReads<Integer, Integer> reads = new SharedReads<>(this::readSlowly);
        List<Boolean> fresh = Concurrently.run(CALLERS, caller -> {
            boolean all = true;
            for (int i = 0; i < 50; i++) {
                int before = written.incrementAndGet();
                all &= reads.of(caller % 3).orElseThrow() >= before;
            }
            return all;
        });
        assertThat(fresh).containsOnly(true);
        assertThat(statements).as("statements for 2,000 reads").hasValueLessThan(1000);
    }

    @Test
    void whatDoesNotExistIsAbsent() {
        assertThat(new SharedReads<Integer, Integer>(keys -> Map.of(1, 10)).of(2))
                .isEmpty();
    }

    @Test
    void aFailureReachesAllWhoSharedItAndNobodyElse() {
        Function<Set<Integer>, Map<Integer, Integer>> failsForOne = keys -> {
            if (keys.contains(1)) {
                throw new IllegalStateException("away");
            }
            return readSlowly(keys);
        };
        SharedReads<Integer, Integer> reads = new SharedReads<>(failsForOne);
        Concurrently.run(CALLERS, caller -> {
            assertThatThrownBy(() -> reads.of(1)).isInstanceOf(IllegalStateException.class);
            return true;
        });
        assertThat(reads.of(2)).isPresent();
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
