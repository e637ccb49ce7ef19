package dk.kk.ihcph.guidance.http.limit;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How often something may happen: as a bucket that holds so many tokens and fills up evenly within the window.
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
