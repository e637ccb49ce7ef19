package dk.kk.ihcph.guidance.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes problem documents in the caller's language, for resources and for failures outside them. */
@ApplicationScoped
public class Problems {
    private final CurrentVertxRequest current;
    private final ObjectMapper json;

    Problems(CurrentVertxRequest current, ObjectMapper json) {
        this.current = current;
        this.json = json;
    }

    public Response answer(Refused refused) {
        RoutingContext request = current.getCurrent();
        Locale locale = Languages.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder response = Response.status(Problem.status(refused.kind()))
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(document(refused, locale, request));
        headers(refused).forEach(response::header);
        return response.build();
    }

    /** Answers a failure outside JAX-RS: a body refused by the HTTP server, or an unknown address. */
    public void answer(RoutingContext request, Refused refused) {
        if (request.response().ended()) {
            return;
        }
        Locale locale = Languages.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        request.response()
                .setStatusCode(Problem.status(refused.kind()))
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        headers(refused).forEach((name, value) -> request.response().putHeader(name, value));
        try {
            request.response().end(json.writeValueAsString(document(refused, locale, request)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document could not be written", e);
        }
    }

    private static Map<String, String> headers(Refused refused) {
        Map<String, String> headers = new HashMap<>();
        if (refused instanceof RefusedWithHeaders more) {
            headers.putAll(more.headers());
        }
        Duration wait = refused.retryAfter();
        if (wait != null) {
            headers.put(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        }
        return headers;
    }

    private static Problem document(Refused refused, Locale locale, RoutingContext request) {
        List<Problem.RefusedPlace> errors = refused.violations().stream()
                .map(violation -> Problem.RefusedPlace.of(violation, locale))
                .toList();
        return new Problem(
                Problem.WrittenKind.of(refused.kind(), locale),
                refused.detail().in(locale),
                CprNumbers.maskPath(request.request().path()),
                refused.currentStatus(),
                RequestId.of(request),
                errors.isEmpty() ? null : errors,
                refused.members());
    }
}
