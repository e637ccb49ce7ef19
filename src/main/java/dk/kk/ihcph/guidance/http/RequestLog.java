package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.http.problem.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line per answered request, so that a support case can be followed by its id. The line names the
 * operation and its outcome. It contains no address, query, caller or body, because those may reveal a person.
 */
@ApplicationScoped
class RequestLog {
    /** The name, in log and metrics, of requests that no operation served. */
    static final String NO_OPERATION = "OTHER";

    /** Replaces the status if the caller closed the connection before the answer. */
    private static final String ABORTED = "aborted";

    private static final Logger LOG = Logger.getLogger(RequestLog.class);
    private static final int AFTER_THE_REQUEST_ID = 990;
    private static final String NOT_OF_THE_API = "/q/";
    /** The key under which Quarkus REST stores the path of the operation for metrics and traces. */
    private static final String ROUTE_IN_CONTEXT = "UrlPathTemplate";

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (!request.request().path().startsWith(NOT_OF_THE_API)) {
                        long begun = System.nanoTime();
                        Context context = Vertx.currentContext();
                        request.addHeadersEndHandler(answered -> removePatterns(context));
                        request.addEndHandler(ended -> write(request, context, begun, ended.failed()));
                    }
                    request.next();
                },
                AFTER_THE_REQUEST_ID);
    }

    /** Traces, unlike metrics, take the name of an operation as they find it when the answer is sent. */
    private static void removePatterns(@Nullable Context context) {
        String operation = operation(context);
        if (context != null && operation != null) {
            context.putLocal(ROUTE_IN_CONTEXT, operation);
        }
    }

    private static @Nullable String operation(@Nullable Context context) {
        String route = context == null ? null : context.getLocal(ROUTE_IN_CONTEXT);
        return route == null ? null : OperationMetrics.name(route);
    }

    private static void write(RoutingContext request, @Nullable Context context, long begun, boolean aborted) {
        String method = request.request().method().name();
        String operation = Objects.requireNonNullElse(operation(context), NO_OPERATION);
        Object status = aborted ? ABORTED : request.response().getStatusCode();
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Map<String, Object> fields =
                Map.of("method", method, "route", operation, "status", status, "durationMs", milliseconds);
        fields.forEach(MDC::put);
        RequestId.restoreInLog(request);
        try {
            LOG.infof("%s %s %s in %d ms", method, operation, status, milliseconds);
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }
}
