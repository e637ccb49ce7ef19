package dk.kk.ihcph.guidance.http.limit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Counts requests in PostgreSQL, over all replicas. Call it before the request's transaction begins, because counting
 * takes a connection of its own.
 */
@ApplicationScoped
public class SharedLimits {
    private final BucketTable buckets;
    private final KeyedHash hash;

    SharedLimits(AgroalDataSource database, KeyedHash hash, Clock clock) {
        this.buckets = new BucketTable(database, clock);
        this.hash = hash;
    }

    /**
     * Counts one use by this client. Fails if the database cannot be reached; so would the write that follows.
     *
     * @param client an address or a mailbox, of which only a keyed hash is stored
     */
    public Tally take(Limit limit, String client) {
        try {
            return Tally.of(
                    limit,
                    buckets.builder()
                            // The quota is part of the key, so that a changed setting takes effect at once.
                            .build(hash.of(limit.name() + limit.quota(), client), limit::bucket)
                            .tryConsumeAndReturnRemaining(1));
        } catch (SQLException | RuntimeException failure) {
            throw new IllegalStateException("The request cannot be counted for the limit " + limit.name(), failure);
        }
    }

    /** Deletes the buckets and keys that are no longer needed, and returns the number of rows. */
    public int deleteFull() {
        return buckets.deleteFull();
    }
}
