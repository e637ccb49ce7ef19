package dk.kk.ihcph.guidance.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes problem documents, in the caller's language, for resources and for what fails before or beside them. */
@ApplicationScoped
class Problems {
    private final CurrentVertxRequest current;
    private final ObjectMapper json;

    Problems(CurrentVertxRequest current, ObjectMapper json) {
        this.current = current;
        this.json = json;
    }

    Response answer(ProblemException refused) {
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
    void answer(RoutingContext request, ProblemException refused) {
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

    /** The path that was asked, decoded only where that uncovers a CPR number, for the document to mask it. */
    private static String instance(RoutingContext request) {
        String path = request.request().path();
        try {
            String decoded = URLDecoder.decode(path, StandardCharsets.UTF_8);
            return CprNumbers.in(decoded) ? decoded : path;
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }

    private static Problem document(ProblemException refused, Locale locale, RoutingContext request) {
        ProblemType type = refused.type();
        List<Problem.Violation> errors = refused.violations().stream()
                .map(violation -> violation.in(locale))
                .toList();
        return new Problem(
                ProblemResource.PATH + "/" + type.slug(),
                type.label().in(locale),
                type.status(),
                refused.detail().in(locale),
                instance(request),
                type.name(),
                refused.currentStatus(),
                RequestId.of(request),
                errors.isEmpty() ? null : errors);
    }
}
