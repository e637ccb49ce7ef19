package dk.kk.ihcph.guidance.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import io.smallrye.openapi.model.BaseModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Constructible;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jboss.jandex.IndexView;

/** Completes the contract, when it is built, by what operations and schemas have in common. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String BASE = "/api/v1";

    private final SchemaSources sources;
    private final OperationConventions conventions;
    private final List<Schema> references = new ArrayList<>();
    private final List<RequestBody> bodies = new ArrayList<>();

    /** Takes the index of the code, which holds annotations that the contract itself does not show. */
    public ContractFilter(IndexView index) {
        sources = new SchemaSources(index);
        conventions = new OperationConventions(index);
    }

    static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Finds the schema behind a reference. */
    static Schema referredTo(Schema reference, Map<String, Schema> schemas) {
        String name = nameOf(reference.getRef());
        return Objects.requireNonNull(schemas.get(name), name);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null); // the schema behind the reference has a type
            references.add(schema);
        }
        return schema;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.QUERY) {
            TextPatterns.describeParameter(parameter.getSchema());
        }
        return parameter;
    }

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        bodies.add(body);
        return body;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        Map<String, Schema> schemas = renamePages(components.getSchemas());
        ValueSchemas.replace(schemas, references);
        BilingualSchemas.merge(schemas, references);
        Set<String> sent = namesOfSentSchemas(schemas);
        schemas.forEach((name, schema) -> sources.complete(name, schema, sent.contains(name)));
        sent.forEach(name -> TextPatterns.describeFields(Objects.requireNonNull(schemas.get(name))));
        OperationConventions.addOptionalIfMatch(components);
        MergePatchSchemas patches = new MergePatchSchemas(schemas);
        Paths paths = OASFactory.createPaths();
        contract.getPaths().getPathItems().forEach((path, item) -> {
            String relative = path.substring(BASE.length()); // the server's URL holds the base path
            paths.addPathItem(relative.isEmpty() ? "/" : relative, item);
            item.getOperations().forEach((method, operation) -> {
                if (method == HttpMethod.PATCH) {
                    patches.describe(operation.getRequestBody());
                }
                operation.setTags(List.of(Tags.of(relative.isEmpty() ? "/" : relative)));
                conventions.complete(components, path, method, operation);
            });
        });
        contract.setPaths(paths);
        contract.setTags(Tags.all());
        new SharedParameters(components).share(paths);
        components.setSchemas(schemas);
        components.setResponses(new TreeMap<>(components.getResponses()));
        // Not by configuration: the scanner would remove, before this filter runs, schemas that only this filter uses.
        walk(contract, new UnusedSchemaFilter());
        walk(contract, new Tidying(schemas));
        Set<String> shownInRequests = namesOfShownFields(schemas, sent);
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name)) {
                Tidying.removeExamples(schema, shownInRequests);
            }
            Schema request = schemas.get(name + "Request");
            if (request != null && request.getProperties() != null) {
                Tidying.removeDescriptionsOf(request, schema);
            }
        });
    }

    /** Names the page of schema {@code AuditEntry} {@code PageAuditEntry}; the scanner takes the name of its class. */
    private Map<String, Schema> renamePages(Map<String, Schema> schemas) {
        Map<String, Schema> renamed = new TreeMap<>();
        schemas.forEach((name, schema) -> renamed.put(chosenName(name, schema), schema));
        references.forEach(
                reference -> reference.setRef(chosenName(nameOf(reference.getRef()), referredTo(reference, schemas))));
        return renamed;
    }

    private static String chosenName(String scanned, Schema schema) {
        if (!scanned.startsWith("Page")) {
            return scanned;
        }
        String item = Objects.requireNonNull(schema.getProperties().get("items"))
                .getItems()
                .getRef();
        return item == null ? scanned : "Page" + nameOf(item);
    }

    /** The schemas of request bodies and the schemas that these refer to. */
    private Set<String> namesOfSentSchemas(Map<String, Schema> schemas) {
        Set<String> names = new HashSet<>();
        OASFilter collector = new OASFilter() {
            @Override
            public Schema filterSchema(Schema schema) {
                if (schema.getRef() != null && names.add(nameOf(schema.getRef()))) {
                    walk(referredTo(schema, schemas), this);
                }
                return schema;
            }
        };
        bodies.forEach(body -> walk(body, collector));
        return names;
    }

    private static Set<String> namesOfShownFields(Map<String, Schema> schemas, Set<String> sent) {
        return schemas.entrySet().stream()
                .filter(schema -> sent.contains(schema.getKey()))
                .map(schema -> schema.getValue().getProperties())
                .filter(Objects::nonNull)
                .flatMap(fields -> fields.entrySet().stream())
                .filter(field -> field.getValue().getExamples() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static void walk(Constructible model, OASFilter filter) {
        ((BaseModel<?>) model).filter(filter, new IdentityHashMap<>());
    }
}
