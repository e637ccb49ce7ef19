package dk.kk.ihcph.guidance.http.limit;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * A limit on how often something may happen: a bucket with a quota of tokens that refills evenly within the window.
 *
 * @param name the name of the policy in the {@code RateLimit} headers
 */
public record Limit(String name, long quota, Duration window) {

    public static Limit perMinute(String name, long quota) {
        return new Limit(name, quota, Duration.ofMinutes(1));
    }

    public static Limit perHour(String name, long quota) {
        return new Limit(name, quota, Duration.ofHours(1));
    }

    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                .build();
    }
}
