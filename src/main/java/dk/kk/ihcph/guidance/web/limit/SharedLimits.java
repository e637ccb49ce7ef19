package dk.kk.ihcph.guidance.web.limit;

import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.ProblemType;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Counts in PostgreSQL, over all replicas. Ask before the transaction of the request begins: counting takes a connection of
 * its own.
 */
@ApplicationScoped
public class SharedLimits {
    private static final Logger LOG = Logger.getLogger(SharedLimits.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final BucketTable buckets;
    private final KeyedHash hash;

    SharedLimits(AgroalDataSource database, KeyedHash hash, Clock clock) {
        this.buckets = new BucketTable(database, clock);
        this.hash = hash;
    }

    /**
     * Counts one use by this client. Where the database cannot be asked it is 503, as for the write that would follow.
     *
     * @param client an address or a mailbox, of which only a keyed hash is stored
     */
    public Tally take(Limit limit, String client) {
        try {
            return Tally.of(
                    limit,
                    buckets.builder()
                            // The quota is part of the key, so that a changed setting holds at once.
                            .build(hash.of(limit.name() + limit.quota(), client), limit::bucket)
                            .tryConsumeAndReturnRemaining(1));
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("Not counted for %s: %s", limit.name(), failure.getMessage());
            throw ProblemException.of(ProblemType.UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    /** Deletes what is no longer needed; how many rows. */
    public int deleteFull() {
        return buckets.deleteFull();
    }
}
