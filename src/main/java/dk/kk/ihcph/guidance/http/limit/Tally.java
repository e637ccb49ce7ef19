package dk.kk.ihcph.guidance.http.limit;

import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.http.problem.RefusedWithHeaders;
import dk.kk.ihcph.guidance.kernel.Refused;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;

/**
 * The state of a limit after a request was counted. The headers are those of the IETF draft "RateLimit header fields
 * for HTTP".
 *
 * @param taken whether the request is within the limit
 * @param remaining the number of requests left
 * @param untilNext the time until the next request is within the limit; zero if this one is
 * @param reset the time until the whole quota is available again
 */
public record Tally(Limit limit, boolean taken, long remaining, Duration untilNext, Duration reset) {

    static Tally of(Limit limit, ConsumptionProbe probe) {
        return new Tally(
                limit,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** A limit of which nothing is left for this long. */
    public static Tally usedUp(Limit limit, Duration wait) {
        return new Tally(limit, false, 0, wait, wait);
    }

    Map<String, String> headers() {
        return Map.of(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(limit.name(), limit.quota(), limit.window().toSeconds()),
                "RateLimit",
                "\"%s\";r=%d;t=%d".formatted(limit.name(), remaining, wholeSeconds(reset)));
    }

    /** The refusal (429) with the seconds to wait. */
    public Refused refusal() {
        return new RefusedWithHeaders(HttpProblem.TOO_MANY_REQUESTS, headers())
                .retryAfter(Duration.ofSeconds(wholeSeconds(untilNext)));
    }

    /** Refuses the request unless it is within the limit. */
    public void require() {
        if (!taken) {
            throw refusal();
        }
    }

    /** Rounds up to whole seconds, so that a client does not retry too early. */
    private static long wholeSeconds(Duration time) {
        return time.toSeconds() + 1;
    }
}
