package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.http.client.PublicUrl;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.parameter.SecretParameter;
import dk.kk.ihcph.guidance.kernel.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Completes every answer alike: ETag and 304, the Link to the next page, and who may cache it. Answers that need a login or
 * a secret may be personal, and nobody keeps them; a resource may allow more for its own.
 */
@ApplicationScoped
public class AnswerConventions {
    private static final int OK = 200;
    private static final String VARIES_BY = "Authorization, Citizen-Secret, Accept, Accept-Language, Origin";

    /** By operation, whether its answers may be kept by the caller's browser. */
    private final Map<Method, Boolean> open = new ConcurrentHashMap<>();

    private final PublicUrl publicUrl;

    AnswerConventions(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** 201 with the place of the new record, given relative to the API's base path: {@code consultations/<id>}. */
    public static <T> RestResponse<T> created(String location, T view) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    /** 202 with the place where the work can be followed, given like that of {@link #created}. */
    public static <T> RestResponse<T> accepted(String location, T view) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.ACCEPTED, view)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    /** The Link (RFC 8288) from the page that is asked for here to the next, which begins at this cursor. */
    public String next(String cursor) {
        return "<" + publicUrl.hereWith("cursor", cursor) + ">; rel=\"next\"";
    }

    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext answer, @Nullable ResourceInfo operation) {
        if (answer.getEntity() instanceof Versioned view) {
            answer.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.etag(view));
        }
        if (answer.getEntity() instanceof Page<?> page && page.next() != null) {
            answer.getHeaders().add(HttpHeaders.LINK, next(page.next()));
        }
        Object location = answer.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, publicUrl.of(URI.create(location.toString())));
        }
        if (!answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            boolean everybodys = isRead(request) && isOpen(operation == null ? null : operation.getResourceMethod());
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, everybodys ? "private, no-cache" : "no-store");
        }
        answer.getHeaders().add(HttpHeaders.VARY, VARIES_BY);
        if (answer.getStatus() == OK && isRead(request) && isKnown(request, answer)) {
            answer.setStatusInfo(Response.Status.NOT_MODIFIED);
            answer.setEntity(null);
        }
    }

    /** Whether everybody may call this, without a login and without a secret: such an answer is nobody's personal data. */
    private boolean isOpen(@Nullable Method operation) {
        return operation != null
                && open.computeIfAbsent(
                        operation,
                        method -> method.isAnnotationPresent(PermitAll.class)
                                && Arrays.stream(method.getParameters()).noneMatch(AnswerConventions::takesSecret));
    }

    private static boolean takesSecret(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        return SecretParameter.class.isAssignableFrom(parameter.getType())
                || (query != null && query.value().equals(Secret.IN_ADDRESS));
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    /** If-None-Match compares weakly (RFC 9110, 13.1.2). */
    private static boolean isKnown(ContainerRequestContext request, ContainerResponseContext answer) {
        String seen = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Object current = answer.getHeaders().getFirst(HttpHeaders.ETAG);
        return seen != null
                && current != null
                && Arrays.stream(seen.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(current.toString()));
    }
}
