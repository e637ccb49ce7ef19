package dk.kk.ihcph.guidance.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import io.smallrye.openapi.model.BaseModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Completes the contract, when it is built, by what operations and schemas have in common. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String BASE = "/api/v1";

    private final SchemaSources sources;
    private final OperationConventions conventions;
    private final List<Schema> references = new ArrayList<>();

    /** Takes the index of the code, which holds annotations that the contract itself does not show. */
    public ContractFilter(IndexView index) {
        sources = new SchemaSources(index);
        conventions = new OperationConventions(index);
    }

    static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
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
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = renamePages(contract.getComponents().getSchemas());
        schemas.replaceAll((name, schema) -> ValueSchemas.ALL.getOrDefault(name, schema));
        Set<String> sent = namesOfSentSchemas(contract, schemas);
        schemas.forEach((name, schema) -> sources.complete(name, schema, sent.contains(name)));
        MergePatchSchemas patches = new MergePatchSchemas(schemas);
        Paths paths = OASFactory.createPaths();
        contract.getPaths().getPathItems().forEach((path, item) -> {
            String relative = path.substring(BASE.length()); // the server's URL holds the base path
            paths.addPathItem(relative.isEmpty() ? "/" : relative, item);
            Operation patch = item.getOperations().get(HttpMethod.PATCH);
            if (patch != null) {
                patches.describe(patch.getRequestBody());
            }
            item.getOperations()
                    .forEach((method, operation) ->
                            conventions.complete(contract.getComponents(), path, method, operation));
        });
        contract.setPaths(paths);
        contract.getComponents().setSchemas(schemas);
        contract.getComponents()
                .setResponses(new TreeMap<>(contract.getComponents().getResponses()));
        removeUnusedSchemas(contract);
    }

    /** The schemas of request bodies and the schemas that these refer to. */
    private static Set<String> namesOfSentSchemas(OpenAPI contract, Map<String, Schema> schemas) {
        Set<String> names = new HashSet<>();
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(type -> addReferredTo(type.getSchema(), schemas, names));
        return names;
    }

    private static void addReferredTo(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && names.add(nameOf(schema.getRef()))) {
            addReferredTo(schemas.get(nameOf(schema.getRef())), schemas, names);
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(part -> addReferredTo(part, schemas, names));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(field -> addReferredTo(field, schemas, names));
        }
        addReferredTo(schema.getItems(), schemas, names);
        addReferredTo(schema.getAdditionalPropertiesSchema(), schemas, names);
    }

    /** Not by configuration: the scanner would remove, before this filter runs, schemas that only this filter uses. */
    private static void removeUnusedSchemas(OpenAPI contract) {
        ((BaseModel<?>) contract).filter(new UnusedSchemaFilter(), new IdentityHashMap<>());
    }

    /** Names the page of schema {@code AuditEntry} {@code PageAuditEntry}; the scanner takes the name of its class. */
    private Map<String, Schema> renamePages(Map<String, Schema> schemas) {
        Map<String, String> names = new HashMap<>();
        schemas.forEach((name, schema) -> {
            Schema items = name.startsWith("Page") && schema.getProperties() != null
                    ? schema.getProperties().get("items")
                    : null;
            if (items != null && items.getItems() != null && items.getItems().getRef() != null) {
                names.put(name, "Page" + nameOf(items.getItems().getRef()));
            }
        });
        references.forEach(
                schema -> schema.setRef(names.getOrDefault(nameOf(schema.getRef()), nameOf(schema.getRef()))));
        Map<String, Schema> renamed = new TreeMap<>();
        schemas.forEach((name, schema) -> renamed.put(names.getOrDefault(name, name), schema));
        return renamed;
    }
}
