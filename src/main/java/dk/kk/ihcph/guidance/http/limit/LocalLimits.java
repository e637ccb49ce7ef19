package dk.kk.ihcph.guidance.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts requests in this replica's memory, so that counting a read writes no row. */
@ApplicationScoped
class LocalLimits {
    private static final int MOST_CLIENTS = 200_000;
    /** Longer than the window of every limit that is counted here: by then the bucket is full again. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final Cache<Client, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(KEPT)
            .build();

    private record Client(String limit, String name) {}

    Tally take(Limit limit, String client) {
        Bucket bucket = buckets.get(new Client(limit.name(), client), unseen -> Bucket.builder()
                .addLimit(limit.bucket().getBandwidths()[0])
                .withNanosecondPrecision()
                .build());
        return Tally.of(limit, bucket.tryConsumeAndReturnRemaining(1));
    }
}
