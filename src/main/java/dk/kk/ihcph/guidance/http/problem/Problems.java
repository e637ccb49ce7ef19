package dk.kk.ihcph.guidance.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.ProblemException;
import dk.kk.ihcph.guidance.kernel.ProblemType;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** Writes problem documents, in the caller's language, for resources and for what fails before or beside them. */
@ApplicationScoped
public class Problems {
    private final CurrentVertxRequest current;
    private final ObjectMapper json;

    Problems(CurrentVertxRequest current, ObjectMapper json) {
        this.current = current;
        this.json = json;
    }

    public Response answer(ProblemException refused) {
        RoutingContext request = current.getCurrent();
        Locale locale = Languages.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder response = Response.status(refused.type().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(document(refused, locale, request));
        refused.headers().forEach(response::header);
        return response.build();
    }

    /** For failures outside JAX-RS: a body refused by the HTTP server, an address nobody serves. */
    public void answer(RoutingContext request, ProblemException refused) {
        if (request.response().ended()) {
            return;
        }
        Locale locale = Languages.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        request.response()
                .setStatusCode(refused.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        refused.headers().forEach((name, value) -> request.response().putHeader(name, value));
        try {
            request.response().end(json.writeValueAsString(document(refused, locale, request)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document could not be written", e);
        }
    }

    private static Problem document(ProblemException refused, Locale locale, RoutingContext request) {
        ProblemType type = refused.type();
        List<Problem.Violation> errors = refused.violations().stream()
                .map(violation -> Problem.Violation.of(violation, locale))
                .toList();
        return new Problem(
                ProblemResource.PATH + "/" + type.slug(),
                type.label().in(locale),
                type.status(),
                refused.detail().in(locale),
                CprNumbers.maskPath(request.request().path()),
                type.name(),
                refused.currentStatus(),
                RequestId.of(request),
                errors.isEmpty() ? null : errors);
    }
}
