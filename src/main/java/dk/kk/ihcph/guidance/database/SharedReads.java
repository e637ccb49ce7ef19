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
    /** Who waits for the next read, by key, or all under one name. */
    private final Map<Object, Gathering<K, V>> gathered = new HashMap<>();

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
        Object name = together ? this : key;
        CompletableFuture<Map<K, V>> answer;
        boolean idle;
        synchronized (this) {
            Gathering<K, V> joined = gathered.computeIfAbsent(name, nobody -> new Gathering<>());
            joined.keys().add(key);
            answer = joined.answer();
            idle = running.add(name);
        }
        if (idle) {
            workers.execute(() -> run(name));
        }
        Context caller = Vertx.currentContext();
        return answer.thenApplyAsync(
                values -> values.get(key),
                caller == null ? Runnable::run : task -> caller.runOnContext(there -> task.run()));
    }

    private void run(Object name) {
        for (Gathering<K, V> next = next(name); next != null; next = next(name)) {
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

    private synchronized @Nullable Gathering<K, V> next(Object name) {
        Gathering<K, V> next = gathered.remove(name);
        if (next == null) {
            running.remove(name);
        }
        return next;
    }
}
