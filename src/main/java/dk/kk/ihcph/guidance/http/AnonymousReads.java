package dk.kk.ihcph.guidance.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens reads without a token or a secret to the pages of every origin. Nothing identifies their caller, so a page learns
 * no more than its server could ask for itself. A read with a token, and every change, is for the configured origins only.
 */
@ApplicationScoped
class AnonymousReads {
    private static final int AFTER_THE_REQUEST_ID = 980;
    private static final Pattern PUBLIC = Pattern.compile("/(?:api/v1(?:/.*)?|q/openapi.*)?");
    private static final List<String> CREDENTIALS = List.of("Authorization", "Citizen-Secret");
    private static final List<String> HEADERS =
            List.of("Accept", "Accept-Language", "Content-Type", "If-None-Match", "Last-Event-ID", "X-Request-Id");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String AN_HOUR = "3600";

    private final String exposedHeaders;

    AnonymousReads(@ConfigProperty(name = "quarkus.http.cors.exposed-headers") String exposedHeaders) {
        this.exposedHeaders = exposedHeaders;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::open, AFTER_THE_REQUEST_ID);
    }

    private void open(RoutingContext request) {
        HttpServerRequest message = request.request();
        if (!PUBLIC.matcher(message.path()).matches()) {
            request.next();
        } else if (message.headers().contains(HttpHeaders.ORIGIN) && isPreflight(message)) {
            MultiMap headers = request.response().headers();
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, String.join(",", METHODS));
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, String.join(",", HEADERS));
            headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, AN_HOUR);
            request.response().setStatusCode(204).end();
        } else {
            if (isAnonymousRead(message)) {
                // Without an origin, the filter of the configured origins lets the request pass.
                message.headers().remove(HttpHeaders.ORIGIN);
                request.response()
                        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                        .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, exposedHeaders);
            }
            request.next();
        }
    }

    private static boolean isAnonymousRead(HttpServerRequest message) {
        return METHODS.contains(message.method().name()) && CREDENTIALS.stream().noneMatch(message.headers()::contains);
    }

    /** Returns whether the browser asks for a read without a token or a secret. */
    private static boolean isPreflight(HttpServerRequest message) {
        String method = message.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        String headers = message.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        return message.method().equals(HttpMethod.OPTIONS)
                && method != null
                && METHODS.contains(method)
                && (headers == null
                        || Arrays.stream(headers.split(",", -1))
                                .map(String::strip)
                                .allMatch(name -> HEADERS.stream().anyMatch(name::equalsIgnoreCase)));
    }
}
