package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.http.problem.Problems;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Closes the connections of callers before the process ends. First, every answer tells its caller to close the
 * connection. Then new requests are refused before they are processed, while Quarkus waits for those already
 * accepted. So nothing is committed for a caller who gets no answer.
 */
@Readiness
@ApplicationScoped
class Departure implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Departure.class);
    /** Runs after the request has its id and before it is processed. */
    private static final int FIRST = 995;
    /** Runs after the streams have been closed. */
    private static final int LAST = 5000;

    private static final String HEALTH = "/q/health";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Bilingual ENDING = new Bilingual(
            "Systemet genstarter. Intet er ændret. Prøv igen om lidt.",
            "The system is restarting. Nothing was changed. Please try again shortly.");

    private final Problems problems;
    private final Duration tells;
    private volatile boolean telling;
    private volatile boolean refusing;

    Departure(Problems problems, @ConfigProperty(name = "guidance.shutdown.tells-callers-for") Duration tells) {
        this.problems = problems;
        this.tells = tells;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext request) {
        // This also covers a request that was accepted before the shutdown began.
        request.addHeadersEndHandler(written -> {
            if (telling) {
                request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                request.addEndHandler(answered -> request.request().connection().close());
            }
        });
        if (refusing && !request.request().path().startsWith(HEALTH)) {
            problems.answer(
                    request, Refused.of(CommonProblem.UNAVAILABLE, ENDING).retryAfter(RETRY_AFTER));
        } else {
            request.next();
        }
    }

    /**
     * Begins to refuse requests. Quarkus counts the requests to wait for after this method returns, so no uncounted
     * request is accepted.
     */
    void end(@Observes @Priority(LAST) ShutdownDelayInitiatedEvent stopping) {
        telling = true;
        LOG.infof("Callers are asked for %s to close their connections", tells);
        try {
            Thread.sleep(tells.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        refusing = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Takes requests").status(!telling).build();
    }
}
