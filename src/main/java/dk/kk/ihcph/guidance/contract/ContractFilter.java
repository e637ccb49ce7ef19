package dk.kk.ihcph.guidance.contract;

import dk.kk.ihcph.guidance.http.problem.RequestId;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Adds to the contract, when it is built, what every operation has in common: its problems, its headers, and sane names
 * of pages. A resource documents its success only.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String BASE = "/api/v1";
    private static final int LONGEST_PAGE = 1_000_000;
    private static final Set<String> WITH_BODY = Set.of("200", "201", "202");
    private static final Set<PathItem.HttpMethod> SAFE = Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD);

    private final Map<String, MethodInfo> methods;
    private final ContractTypes types;
    private final Set<String> versionedSchemas;

    /** The index holds the annotations that the contract itself does not show. */
    public ContractFilter(IndexView index) {
        methods = index.getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class).stream()
                .filter(operation -> operation.target().kind() == AnnotationTarget.Kind.METHOD
                        && operation.value("operationId") != null)
                .collect(Collectors.toMap(
                        operation -> operation.value("operationId").asString(),
                        operation -> operation.target().asMethod(),
                        (first, again) -> first)); // an index may be made of indexes that share classes
        types = new ContractTypes(index);
        versionedSchemas = types.versioned().collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Paths paths = OASFactory.createPaths();
        contract.getPaths().getPathItems().forEach((path, item) -> {
            // The server's address holds the base path already.
            String relative = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
            paths.addPathItem(relative.isEmpty() ? "/" : relative, item);
            item.getOperations().forEach((method, operation) -> complete(path, method, operation));
        });
        contract.setPaths(paths);
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        ContractProblems.addTo(contract.getComponents());
        ContractHeaders.addTo(contract.getComponents());
        new ContractSchemas(contract, types).tidy();
        dropUnused(contract);
    }

    /** Shared responses and headers that no operation has, yet. */
    private static void dropUnused(OpenAPI contract) {
        List<APIResponse> answers = contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .toList();
        Map<String, APIResponse> shared = new TreeMap<>(contract.getComponents().getResponses());
        shared.keySet()
                .retainAll(answers.stream()
                        .map(APIResponse::getRef)
                        .filter(Objects::nonNull)
                        .map(ContractSchemas::name)
                        .collect(Collectors.toSet()));
        contract.getComponents().setResponses(shared);
        Map<String, Header> headers = new TreeMap<>(contract.getComponents().getHeaders());
        headers.keySet()
                .retainAll(Stream.concat(answers.stream(), shared.values().stream())
                        .filter(answer -> answer.getHeaders() != null)
                        .flatMap(answer -> answer.getHeaders().keySet().stream())
                        .collect(Collectors.toSet()));
        contract.getComponents().setHeaders(headers);
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        MethodInfo code = methods.get(String.valueOf(operation.getOperationId()));
        if (code == null || operation.getDescription() == null || operation.getSummary() == null) {
            throw new IllegalStateException(
                    method + " " + path + " needs an @Operation with operationId, summary and description");
        }
        describeBody(operation, code);
        boolean precondition = has(operation, HttpHeaders.IF_MATCH);
        boolean versioned =
                operation.getResponses().getAPIResponses().values().stream().anyMatch(this::isVersioned);
        describeSuccess(method, operation, versioned);
        describeProblems(path, method, operation, code, precondition);
        List<Parameter> parameters = Stream.concat(
                        parameters(operation).filter(parameter -> !ContractHeaders.isShared(parameter)),
                        sharedHeaders(method, precondition, versioned)
                                .map(name -> OASFactory.createParameter().ref(name)))
                .toList();
        operation.setParameters(parameters);
    }

    private static Stream<String> sharedHeaders(PathItem.HttpMethod method, boolean precondition, boolean versioned) {
        Stream.Builder<String> names = Stream.builder();
        if (method == PathItem.HttpMethod.POST) {
            names.add(ContractHeaders.IDEMPOTENCY_KEY);
        }
        if (precondition) {
            names.add(ContractHeaders.IF_MATCH);
        }
        if (method == PathItem.HttpMethod.GET && versioned) {
            names.add(ContractHeaders.IF_NONE_MATCH);
        }
        return names.add(ContractHeaders.ACCEPT_LANGUAGE)
                .add(ContractHeaders.REQUEST_ID)
                .build();
    }

    /** The scanner gives the body to one success only, 200 by preference, and none to a 201. */
    private void describeBody(Operation operation, MethodInfo code) {
        types.answer(code)
                .ifPresent(view -> operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                    if (WITH_BODY.contains(status) && answer.getRef() == null && answer.getContent() == null) {
                        answer.setContent(OASFactory.createContent()
                                .addMediaType(
                                        jakarta.ws.rs.core.MediaType.APPLICATION_JSON,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref(view))));
                    }
                }));
        APIResponse found = operation.getResponses().getAPIResponse("200");
        types.linked(code).ifPresent(view -> found.getContent()
                .addMediaType(
                        ContractTypes.LINKED,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(view))));
        if (ContractTypes.hasPage(code) && found.getContent() != null) {
            found.getContent()
                    .addMediaType(
                            jakarta.ws.rs.core.MediaType.TEXT_HTML,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .addType(SchemaType.STRING)
                                            .maxLength(LONGEST_PAGE)
                                            .description("The same as a page, for people"))
                                    .example("<!doctype html>"));
        }
    }

    private void describeSuccess(PathItem.HttpMethod method, Operation operation, boolean versioned) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() != null || !status.startsWith("2")) {
                return;
            }
            if (status.equals("201") || status.equals("202")) {
                ContractHeaders.add(answer, HttpHeaders.LOCATION);
            }
            if (isVersioned(answer)) {
                ContractHeaders.add(answer, HttpHeaders.ETAG);
            }
            if (schemas(answer).anyMatch(name -> name.startsWith("Page"))) {
                ContractHeaders.add(answer, HttpHeaders.LINK);
            }
            if (method == PathItem.HttpMethod.POST) {
                ContractHeaders.add(answer, ContractHeaders.REPLAYED);
            }
            ContractHeaders.add(answer, RequestId.HEADER);
        });
        if (method == PathItem.HttpMethod.GET && versioned) {
            operation.getResponses().addAPIResponse("304", ContractHeaders.notModified());
        }
    }

    private static void describeProblems(
            String path, PathItem.HttpMethod method, Operation operation, MethodInfo code, boolean precondition) {
        boolean open = code.hasDeclaredAnnotation(PermitAll.class);
        if (open == (operation.getSecurity() == null || !operation.getSecurity().isEmpty())) {
            throw new IllegalStateException(
                    method + " " + path + ": @PermitAll and an empty @SecurityRequirements belong together");
        }
        // 401 and 403 also where no token is needed: a bad one, or a partner's without its municipality, is refused
        // everywhere.
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 401, 403, 406, 429, 500, 503));
        addIf(path.contains("{"), statuses, 404);
        addIf(!SAFE.contains(method) || operation.getResponses().hasAPIResponse("409"), statuses, 409);
        addIf(method == PathItem.HttpMethod.POST || operation.getResponses().hasAPIResponse("410"), statuses, 410);
        addIf(precondition, statuses, 412, 428);
        addIf(operation.getRequestBody() != null, statuses, 408, 413, 415, 422);
        addIf(method == PathItem.HttpMethod.POST || operation.getResponses().hasAPIResponse("422"), statuses, 422);
        // The scanner adds failures of its own, without content; only what a resource describes in full stays.
        Map<String, APIResponse> answers = operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().compareTo("400") < 0
                        || answer.getValue().getContent() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        APIResponses all = OASFactory.createAPIResponses();
        Stream.concat(answers.keySet().stream(), statuses.stream().map(String::valueOf))
                .distinct()
                .sorted()
                .forEach(status -> all.addAPIResponse(
                        status,
                        answers.containsKey(status)
                                ? answers.get(status)
                                : ContractProblems.reference(Integer.parseInt(status), operation.getTags())));
        operation.setResponses(all);
    }

    private static void addIf(boolean applies, Set<Integer> statuses, Integer... added) {
        if (applies) {
            statuses.addAll(List.of(added));
        }
    }

    /** A record with a version, or what a resource says to have an ETag of its own. */
    private boolean isVersioned(APIResponse answer) {
        return schemas(answer).anyMatch(versionedSchemas::contains)
                || (answer.getHeaders() != null && answer.getHeaders().containsKey(HttpHeaders.ETAG));
    }

    /** The names of the schemas an answer refers to. */
    private static Stream<String> schemas(APIResponse answer) {
        return Stream.ofNullable(answer.getContent())
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null)
                .map(schema -> ContractSchemas.name(schema.getRef()));
    }

    private static boolean has(Operation operation, String parameter) {
        return parameters(operation).map(Parameter::getName).anyMatch(parameter::equals);
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Stream.ofNullable(operation.getParameters()).flatMap(List::stream);
    }
}
