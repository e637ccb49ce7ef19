package dk.kk.ihcph.guidance.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Limits what one address may write without login, a token bucket each. Headers as in the IETF draft "RateLimit header
 * fields for HTTP". Each replica counts for itself, so the limit of a deployment is this times its replicas.
 */
@ApplicationScoped
class RateLimit {
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;
    private static final String PROBE = RateLimit.class.getName();

    private final int perMinute;
    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(
            @ConfigProperty(name = "guidance.limits.anonymous-writes-per-minute") int perMinute,
            CurrentVertxRequest current,
            SecurityIdentity identity) {
        this.perMinute = perMinute;
        this.current = current;
        this.identity = identity;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                        .build());
    }

    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        // Asking for the identity checks the token: an Authorization header of any content would else lift the limit.
        if (READS.contains(request.getMethod()) || !identity.isAnonymous()) {
            return;
        }
        String address = current.getCurrent().request().remoteAddress().host();
        ConsumptionProbe probe = buckets.get(address).tryConsumeAndReturnRemaining(1);
        request.setProperty(PROBE, probe);
        if (!probe.isConsumed()) {
            long seconds = Math.max(
                    1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
            throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS).withHeader(HttpHeaders.RETRY_AFTER, seconds);
        }
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(PROBE) instanceof ConsumptionProbe probe) {
            long reset = Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds() + 1;
            answer.getHeaders()
                    .putSingle(
                            "RateLimit-Policy",
                            "\"anonymous-writes\";q=%d;w=%d".formatted(perMinute, WINDOW.toSeconds()));
            answer.getHeaders()
                    .putSingle(
                            "RateLimit", "\"anonymous-writes\";r=%d;t=%d".formatted(probe.getRemainingTokens(), reset));
        }
    }
}
