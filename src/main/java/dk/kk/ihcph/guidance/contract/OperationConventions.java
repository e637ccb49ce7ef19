package dk.kk.ihcph.guidance.contract;

import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.problem.RequestId;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

/** Adds to an operation what the HTTP edge does for all of them, so that a resource documents its success only. */
final class OperationConventions {
    private static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);
    private static final Set<String> WITH_BODY = Set.of("200", "201", "202");
    private static final Set<String> OTHER_FORMS = Set.of(MediaType.TEXT_HTML, "application/ld+json");
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int LONGEST_PAGE = 1_000_000;

    private final IndexView index;
    private final Map<String, MethodInfo> methods;
    private final Set<String> versioned;

    OperationConventions(IndexView index) {
        this.index = index;
        methods = index.getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class).stream()
                .filter(operation -> operation.target().kind() == AnnotationTarget.Kind.METHOD
                        && operation.value("operationId") != null)
                .collect(Collectors.toMap(
                        operation -> operation.value("operationId").asString(),
                        operation -> operation.target().asMethod(),
                        (first, same) -> first)); // an index may be made of indexes that share classes
        versioned = index.getAllKnownImplementations(Versioned.class).stream()
                .map(SchemaSources::nameOf)
                .collect(Collectors.toSet());
    }

    void complete(Components components, String path, HttpMethod method, Operation operation) {
        MethodInfo code = methods.get(String.valueOf(operation.getOperationId()));
        if (code == null) {
            throw new IllegalStateException(method + " " + path + " needs an @Operation with an operationId");
        }
        if (code.hasDeclaredAnnotation(PermitAll.class)) {
            operation.setSecurity(List.of());
        }
        addBodies(operation, code);
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        boolean cacheable =
                method == HttpMethod.GET && answers.values().stream().anyMatch(this::isVersioned);
        answers.forEach((status, answer) -> addHeaders(method, status, answer));
        if (cacheable) {
            answers.put("304", notModified());
        }
        boolean changesVersion = addParameters(components, method, operation, cacheable);
        // The scanner adds failures of its own, without content; only those that a resource describes in full stay.
        Set<String> named = Set.copyOf(answers.keySet());
        answers.entrySet()
                .removeIf(answer ->
                        isProblem(answer.getKey()) && answer.getValue().getContent() == null);
        problems(path, method, operation.getRequestBody() != null, changesVersion, named)
                .forEach(status -> answers.putIfAbsent(
                        String.valueOf(status), ProblemResponses.reference(components, status, operation.getTags())));
        operation.getResponses().setAPIResponses(answers);
    }

    /** The scanner gives the body to one success only, 200 by preference, and none to a 201. */
    private void addBodies(Operation operation, MethodInfo code) {
        Map<String, APIResponse> answers = operation.getResponses().getAPIResponses();
        view(code)
                .ifPresent(view -> answers.forEach((status, answer) -> {
                    if (WITH_BODY.contains(status) && answer.getContent() == null) {
                        answer.setContent(OASFactory.createContent()
                                .addMediaType(
                                        MediaType.APPLICATION_JSON, mediaType().schema(view)));
                    }
                }));
        code.declaringClass().methods().stream()
                .filter(other -> isOtherForm(other, code))
                .forEach(other -> operation
                        .getResponses()
                        .getAPIResponse("200")
                        .getContent()
                        .addMediaType(
                                mediaType(other),
                                view(other).map(mediaType()::schema).orElseGet(OperationConventions::page)));
    }

    /** The schema of the record that a method answers with. */
    private Optional<Schema> view(MethodInfo method) {
        Type type = method.returnType();
        if (type.name().equals(REST_RESPONSE)) {
            type = type.asParameterizedType().arguments().get(0);
        }
        return Optional.ofNullable(index.getClassByName(type.name()))
                .filter(view -> view.isRecord() && view.typeParameters().isEmpty())
                .map(view -> OASFactory.createSchema().ref(SchemaSources.nameOf(view)));
    }

    /** Whether another method, which the contract hides, answers the same request as a page or as linked data. */
    private static boolean isOtherForm(MethodInfo other, MethodInfo code) {
        return other.hasDeclaredAnnotation(Produces.class)
                && OTHER_FORMS.contains(mediaType(other))
                && path(other).equals(path(code))
                && other.hasDeclaredAnnotation(GET.class) == code.hasDeclaredAnnotation(GET.class)
                && other.hasDeclaredAnnotation(POST.class) == code.hasDeclaredAnnotation(POST.class);
    }

    private static String mediaType(MethodInfo method) {
        return method.declaredAnnotation(Produces.class).value().asStringArray()[0];
    }

    private static String path(MethodInfo method) {
        AnnotationInstance path = method.declaredAnnotation(Path.class);
        return path == null ? "" : path.value().asString();
    }

    private static org.eclipse.microprofile.openapi.models.media.MediaType page() {
        return mediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(LONGEST_PAGE)
                        .description("The same as a page, for people"))
                .example("<!doctype html>");
    }

    private static org.eclipse.microprofile.openapi.models.media.MediaType mediaType() {
        return OASFactory.createMediaType();
    }

    private void addHeaders(HttpMethod method, String status, APIResponse answer) {
        if (!status.startsWith("2")) {
            return;
        }
        addHeader(answer, HttpHeaders.LOCATION, status.equals("201") || status.equals("202"));
        addHeader(answer, HttpHeaders.ETAG, isVersioned(answer));
        addHeader(answer, HttpHeaders.LINK, schemas(answer).anyMatch(name -> name.startsWith("Page")));
        addHeader(answer, REPLAYED, method == HttpMethod.POST);
        addHeader(answer, RequestId.HEADER, true);
    }

    static void addHeader(APIResponse answer, String name, boolean applies) {
        if (applies && (answer.getHeaders() == null || !answer.getHeaders().containsKey(name))) {
            answer.addHeader(name, OASFactory.createHeader().ref(name));
        }
    }

    private static APIResponse notModified() {
        APIResponse answer = OASFactory.createAPIResponse().description("The version already known is the current one");
        addHeader(answer, HttpHeaders.ETAG, true);
        addHeader(answer, RequestId.HEADER, true);
        return answer;
    }

    /** A record with a version, or an answer whose resource documents an ETag of its own. */
    private boolean isVersioned(APIResponse answer) {
        return schemas(answer).anyMatch(versioned::contains)
                || (answer.getHeaders() != null && answer.getHeaders().containsKey(HttpHeaders.ETAG));
    }

    private static Stream<String> schemas(APIResponse answer) {
        return Stream.ofNullable(answer.getContent())
                .flatMap(content -> content.getMediaTypes().values().stream())
                .filter(type -> type.getSchema() != null && type.getSchema().getRef() != null)
                .map(type -> ContractFilter.nameOf(type.getSchema().getRef()));
    }

    /** Refers to the shared headers instead of the resource's own; tells whether the operation takes If-Match. */
    private static boolean addParameters(
            Components components, HttpMethod method, Operation operation, boolean cacheable) {
        Set<String> shared = components.getParameters().keySet();
        List<Parameter> all =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        boolean changesVersion = all.stream().anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
        all.removeIf(parameter -> parameter.getIn() == Parameter.In.HEADER && shared.contains(parameter.getName()));
        Map<String, Boolean> headers = new TreeMap<>(Map.of(
                IDEMPOTENCY_KEY,
                method == HttpMethod.POST,
                HttpHeaders.IF_MATCH,
                changesVersion,
                HttpHeaders.IF_NONE_MATCH,
                cacheable,
                HttpHeaders.ACCEPT_LANGUAGE,
                true,
                RequestId.HEADER,
                true));
        headers.forEach((name, applies) -> {
            if (applies) {
                all.add(OASFactory.createParameter().ref(name));
            }
        });
        operation.setParameters(all);
        return changesVersion;
    }

    private static boolean isProblem(String status) {
        return status.compareTo("400") >= 0;
    }

    /** Lists the statuses of an operation's problems; a resource names those that not all of its kind have. */
    private static Stream<Integer> problems(
            String path, HttpMethod method, boolean hasBody, boolean changesVersion, Set<String> named) {
        boolean post = method == HttpMethod.POST;
        Map<Integer, Boolean> special = Map.of(
                404, path.contains("{"),
                408, hasBody,
                409, method != HttpMethod.GET || named.contains("409"),
                410, post || named.contains("410"),
                412, changesVersion,
                413, hasBody,
                415, hasBody,
                422, hasBody || post || named.contains("422"),
                428, changesVersion);
        // 401 and 403 also without a login: a bad token, or a partner's without its municipality, is always refused.
        return Stream.concat(
                Stream.of(400, 401, 403, 406, 429, 500, 503),
                special.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey));
    }
}
