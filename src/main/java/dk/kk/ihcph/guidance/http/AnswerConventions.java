package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.http.client.PublicUrl;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.parameter.SecretParameter;
import dk.kk.ihcph.guidance.http.problem.AllowedMethods;
import dk.kk.ihcph.guidance.kernel.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
 * Completes every answer: ETag and 304, the Link to the next page, Accept-Patch and Cache-Control. Answers that need a login or a
 * secret may be personal, so they are not cached. A resource may permit more for its own answers.
 */
@ApplicationScoped
public class AnswerConventions {
    private static final int OK = 200;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    static final String ACCEPT_PATCH = "Accept-Patch";
    static final String PATCHES = MergePatch.MEDIA_TYPE + ", " + MediaType.APPLICATION_JSON;
    private static final String VARIES_BY = "Authorization, Citizen-Secret, Accept, Accept-Language, Origin";

    /** By operation: whether its answers may be stored by the caller's browser. */
    private final Map<Method, Boolean> open = new ConcurrentHashMap<>();

    /** By operation: whether a PATCH has the same address. */
    private final Map<Method, Boolean> patchable = new ConcurrentHashMap<>();

    private final PublicUrl publicUrl;
    private final AllowedMethods allowedMethods;

    AnswerConventions(PublicUrl publicUrl, AllowedMethods allowedMethods) {
        this.publicUrl = publicUrl;
        this.allowedMethods = allowedMethods;
    }

    /** Answers 201 with the location of the new record, relative to the API's base path: {@code consultations/<id>}. */
    public static <T> RestResponse<T> created(String location, T view) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    /** Answers 202 with the location at which the work can be followed, relative to the API's base path. */
    public static <T> RestResponse<T> accepted(String location, T view) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.ACCEPTED, view)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    /** Returns the Link (RFC 8288) from the current page to the next one, which begins at this cursor. */
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
        if (isPatchable(request, answer, operation == null ? null : operation.getResourceMethod())) {
            answer.getHeaders().putSingle(ACCEPT_PATCH, PATCHES);
        }
        answer.getHeaders().add(HttpHeaders.VARY, VARIES_BY);
        if (answer.getStatus() == OK
                && isRead(request)
                && isKnown(
                        request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                        answer.getHeaders().getFirst(HttpHeaders.ETAG))) {
            answer.setStatusInfo(Response.Status.NOT_MODIFIED);
            answer.setEntity(null);
        }
    }

    /**
     * Returns whether everybody may call the operation without a login or a secret. Such an answer contains no
     * personal data.
     */
    private boolean isOpen(@Nullable Method operation) {
        return operation != null
                && open.computeIfAbsent(
                        operation,
                        method -> method.isAnnotationPresent(PermitAll.class)
                                && Arrays.stream(method.getParameters()).noneMatch(AnswerConventions::takesSecret));
    }

    /** Returns whether the address takes a PATCH (RFC 5789, 3.1). A refused format has no operation. */
    private boolean isPatchable(
            ContainerRequestContext request, ContainerResponseContext answer, @Nullable Method operation) {
        if (operation != null) {
            return patchable.computeIfAbsent(operation, allowedMethods::includePatch);
        }
        return answer.getStatus() == UNSUPPORTED_MEDIA_TYPE
                && allowedMethods
                        .of(request.getUriInfo().getRequestUri().getRawPath())
                        .filter(methods -> methods.contains(HttpMethod.PATCH))
                        .isPresent();
    }

    private static boolean takesSecret(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        return SecretParameter.class.isAssignableFrom(parameter.getType())
                || (query != null && query.value().equals(Secret.IN_ADDRESS));
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    /** Compares If-None-Match weakly (RFC 9110, 13.1.2). */
    public static boolean isKnown(@Nullable String seen, @Nullable Object current) {
        return seen != null
                && current != null
                && Arrays.stream(seen.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(current.toString()));
    }
}
