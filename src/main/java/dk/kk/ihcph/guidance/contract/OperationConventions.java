package dk.kk.ihcph.guidance.contract;

import dk.kk.ihcph.guidance.http.Versioned;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

/** Adds to an operation what the HTTP edge does for all of them, so that a resource documents its success only. */
final class OperationConventions {
    private static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String NOT_MODIFIED = "NotModified";
    private static final String OPTIONAL_IF_MATCH = "Optional-If-Match";

    private final IndexView index;
    private final Map<String, MethodInfo> methods = new HashMap<>();
    private final Set<String> versioned;

    OperationConventions(IndexView index) {
        this.index = index;
        index.getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class).stream()
                .filter(operation -> operation.value("operationId") != null)
                .forEach(operation -> methods.put(
                        operation.value("operationId").asString(),
                        operation.target().asMethod()));
        versioned = index.getAllKnownImplementations(Versioned.class).stream()
                .map(SchemaSources::nameOf)
                .collect(Collectors.toSet());
    }

    /** A POST compares the version if it is given, and does without otherwise. */
    static void addOptionalIfMatch(Components components) {
        Parameter required = Objects.requireNonNull(components.getParameters().get(HttpHeaders.IF_MATCH));
        components.addParameter(
                OPTIONAL_IF_MATCH,
                OASFactory.createParameter()
                        .name(HttpHeaders.IF_MATCH)
                        .in(Parameter.In.HEADER)
                        .description("The ETag of the version that the caller has seen. 412 when it is stale.")
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                        .example(required.getExample()));
    }

    void complete(Components components, String path, HttpMethod method, Operation operation) {
        MethodInfo code = Objects.requireNonNull(
                methods.get(operation.getOperationId()),
                () -> method + " " + path + " needs an @Operation with an operationId");
        if (code.hasDeclaredAnnotation(PermitAll.class)) {
            operation.setSecurity(List.of());
        }
        addBodies(operation.getResponses(), code);
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        boolean cacheable =
                method == HttpMethod.GET && answers.values().stream().anyMatch(this::isVersioned);
        answers.forEach(this::addHeaders);
        // The introduction tells of the ETag of every record.
        answers.values().stream()
                .filter(answer -> answer.getHeaders() != null)
                .forEach(answer -> answer.removeHeader(HttpHeaders.ETAG));
        if (cacheable) {
            answers.put("304", notModified(components));
        }
        addParameters(components, method, operation, cacheable);
        answers.keySet().removeAll(ProblemResponses.UNIVERSAL); // the scanner adds some of them
        // Failures without content, which a resource names or the scanner adds, refer to a shared problem too.
        Stream<String> named = List.copyOf(answers.keySet()).stream().filter(status -> status.compareTo("400") >= 0);
        Stream.concat(named, only(method != HttpMethod.GET, "409"))
                .forEach(status -> answers.compute(
                        status,
                        (same, answer) -> answer == null || answer.getContent() == null
                                ? ProblemResponses.reference(
                                        components,
                                        status,
                                        code.declaringClass().name().toString())
                                : answer));
        operation.getResponses().setAPIResponses(answers);
        operation.getResponses().setDefaultValue(ProblemResponses.universal(components));
    }

    /** The scanner gives the body to one success only, 200 by preference, and none to a 201. */
    private void addBodies(APIResponses answers, MethodInfo code) {
        view(code).ifPresent(view -> answers.getAPIResponses().forEach((status, answer) -> {
            if (answer.getContent() == null && status.compareTo("204") < 0) {
                answer.setContent(OASFactory.createContent());
                addForm(answer, MediaType.APPLICATION_JSON, view);
            }
        }));
        code.declaringClass().methods().stream()
                .filter(other -> isOtherForm(other, code))
                .forEach(other -> addForm(
                        answers.getAPIResponse("200"),
                        mediaType(other),
                        view(other).orElse(OASFactory.createSchema().ref("HtmlPage"))));
    }

    private static void addForm(APIResponse answer, String mediaType, Schema schema) {
        answer.getContent().addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
    }

    /** The schema of the record that a method answers with. */
    private Optional<Schema> view(MethodInfo method) {
        Type type = method.returnType();
        if (type.name().equals(REST_RESPONSE)) {
            type = type.asParameterizedType().arguments().get(0);
        }
        return Optional.ofNullable(index.getClassByName(type.name()))
                .filter(ClassInfo::isRecord)
                .map(view -> OASFactory.createSchema().ref(SchemaSources.nameOf(view)));
    }

    /** Whether another method, which the contract hides, answers the same request as a page. */
    private static boolean isOtherForm(MethodInfo other, MethodInfo code) {
        return other.hasDeclaredAnnotation(Produces.class)
                && mediaType(other).equals(MediaType.TEXT_HTML)
                && path(other).equals(path(code));
    }

    private static String mediaType(MethodInfo method) {
        return method.declaredAnnotation(Produces.class).value().asStringArray()[0];
    }

    private static String path(MethodInfo method) {
        AnnotationInstance path = method.declaredAnnotation(Path.class);
        return path == null ? "" : path.value().asString();
    }

    private void addHeaders(String status, APIResponse answer) {
        if (!status.startsWith("2")) {
            return;
        }
        addHeader(answer, HttpHeaders.LOCATION, status.equals("201") || status.equals("202"));
        addHeader(answer, HttpHeaders.LINK, schemas(answer).anyMatch(name -> name.startsWith("Page")));
    }

    static void addHeader(APIResponse answer, String name, boolean applies) {
        if (applies) {
            answer.addHeader(name, OASFactory.createHeader().ref(name));
        }
    }

    private static APIResponse notModified(Components components) {
        APIResponse shared =
                OASFactory.createAPIResponse().description("The version of If-None-Match is the current one");
        addHeader(shared, HttpHeaders.ETAG, true);
        components.addResponse(NOT_MODIFIED, shared);
        return OASFactory.createAPIResponse().ref(NOT_MODIFIED);
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

    /** Refers to the shared headers instead of the resource's own. */
    private static void addParameters(
            Components components, HttpMethod method, Operation operation, boolean cacheable) {
        List<Parameter> all = new ArrayList<>(Objects.requireNonNullElse(operation.getParameters(), List.of()));
        boolean changesVersion = all.stream().anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
        all.removeIf(parameter -> parameter.getIn() == Parameter.In.HEADER
                && components.getParameters().containsKey(parameter.getName()));
        Stream.of(
                        only(method == HttpMethod.POST, IDEMPOTENCY_KEY),
                        only(changesVersion, method == HttpMethod.POST ? OPTIONAL_IF_MATCH : HttpHeaders.IF_MATCH),
                        only(cacheable, HttpHeaders.IF_NONE_MATCH))
                .flatMap(names -> names)
                .forEach(name -> all.add(OASFactory.createParameter().ref(name)));
        operation.setParameters(all.isEmpty() ? null : all);
    }

    private static Stream<String> only(boolean applies, String... values) {
        return applies ? Stream.of(values) : Stream.empty();
    }
}
