package dk.kk.ihcph.guidance.database;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads once what several callers ask for at the same time, on a thread that may wait for the database. While one read runs,
 * callers gather for the next one, so that nobody gets what was read before they asked. No thread waits for it: a request gets
 * its answer on its own event loop.
 */
public final class SharedReads<K, V> {
    private final Executor workers;
    private final Function<Set<K>, Map<K, V>> read;
    private final boolean together;
    /** Holds the callers who wait for the next read of their group: those of one key, or all. */
    private final Map<Object, Gathering<K, V>> gathered = new HashMap<>();

    /** Holds the groups that a worker reads for. */
    private final Set<Object> running = new HashSet<>();

    private record Gathering<K, V>(Set<K> keys, CompletableFuture<Map<K, V>> answer) {
        Gathering() {
            this(new HashSet<>(), new CompletableFuture<>());
        }
    }

    private SharedReads(Executor workers, boolean together, Function<Set<K>, Map<K, V>> read) {
        this.workers = workers;
        this.together = together;
        this.read = read;
    }

    /**
     * Makes reads that answer all who wait at once.
     *
     * @param read reads the values of several keys; it leaves out what does not exist
     */
    public static <K, V> SharedReads<K, V> ofMany(Executor workers, Function<Set<K>, Map<K, V>> read) {
        return new SharedReads<>(workers, true, read);
    }

    /**
     * Makes reads that answer those who wait for the same key at once; callers with other keys do not wait for them.
     *
     * @param read reads the value of one key
     */
    public static <K, V> SharedReads<K, V> ofEach(Executor workers, Function<K, V> read) {
        return new SharedReads<>(workers, false, keys -> {
            Map<K, V> values = new HashMap<>();
            keys.forEach(key -> values.put(key, read.apply(key)));
            return values;
        });
    }

    /** Returns the value of the key, null if it does not exist. */
    public CompletionStage<@Nullable V> of(K key) {
        Object group = together ? this : key;
        CompletableFuture<Map<K, V>> answer;
        boolean idle;
        synchronized (this) {
            Gathering<K, V> joined = gathered.computeIfAbsent(group, nobody -> new Gathering<>());
            joined.keys().add(key);
            answer = joined.answer();
            idle = running.add(group);
        }
        if (idle) {
            workers.execute(() -> run(group));
        }
        Context caller = Vertx.currentContext();
        return answer.thenApplyAsync(
                values -> values.get(key),
                caller == null ? Runnable::run : task -> caller.runOnContext(there -> task.run()));
    }

    private void run(Object group) {
        for (Gathering<K, V> next = next(group); next != null; next = next(group)) {
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            try {
                next.answer().complete(read.apply(next.keys()));
            } catch (RuntimeException | Error failed) {
                next.answer().completeExceptionally(failed);
            } finally {
                request.terminate();
            }
        }
    }

    private synchronized @Nullable Gathering<K, V> next(Object group) {
        Gathering<K, V> next = gathered.remove(group);
        if (next == null) {
            running.remove(group);
        }
        return next;
    }
}
