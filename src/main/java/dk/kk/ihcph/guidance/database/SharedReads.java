package dk.kk.ihcph.guidance.database;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Reads by one statement what several callers ask for at the same time. While as many statements run as may, callers gather for
 * the next one, so that nobody gets what was read before they asked.
 */
public final class SharedReads<K, V> {
    private static final int STATEMENTS_AT_ONCE = 2;

    private final Function<Set<K>, Map<K, V>> statement;
    private final Semaphore statements = new Semaphore(STATEMENTS_AT_ONCE);
    private Gathering<K, V> gathering = new Gathering<>();

    /** Callers who share a statement; the first of them sends it. */
    private record Gathering<K, V>(Set<K> keys, CompletableFuture<Map<K, V>> answer) {
        Gathering() {
            this(new HashSet<>(), new CompletableFuture<>());
        }
    }

    /** @param statement reads the values of keys; it leaves out what does not exist */
    public SharedReads(Function<Set<K>, Map<K, V>> statement) {
        this.statement = statement;
    }

    /** Returns the value of the key, if it exists. */
    public Optional<V> of(K key) {
        Gathering<K, V> joined;
        boolean first;
        synchronized (this) {
            joined = gathering;
            first = joined.keys().isEmpty();
            joined.keys().add(key);
        }
        if (first) {
            send(joined);
        }
        try {
            return Optional.ofNullable(joined.answer().join().get(key));
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }

    private void send(Gathering<K, V> mine) {
        statements.acquireUninterruptibly();
        try {
            synchronized (this) {
                gathering = new Gathering<>();
            }
            mine.answer().complete(statement.apply(mine.keys()));
        } catch (RuntimeException | Error failed) {
            mine.answer().completeExceptionally(failed);
        } finally {
            statements.release();
        }
    }
}
