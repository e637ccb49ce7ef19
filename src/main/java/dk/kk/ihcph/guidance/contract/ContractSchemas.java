package dk.kk.ihcph.guidance.contract;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Mends what the scanner makes of generic pages, free JSON and merge patches, and drops what nothing refers to. */
final class ContractSchemas {
    private static final String PREFIX = "#/components/schemas/";
    static final String ANY_JSON = "JsonNode";

    private final OpenAPI contract;
    private final ContractTypes types;
    private final Map<String, Schema> schemas;

    ContractSchemas(OpenAPI contract, ContractTypes types) {
        this.contract = contract;
        this.types = types;
        this.schemas = new TreeMap<>(
                contract.getComponents().getSchemas() == null
                        ? Map.of()
                        : contract.getComponents().getSchemas());
    }

    static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    void tidy() {
        ContractPatches patches = new ContractPatches(schemas);
        operations(PathItem.HttpMethod.PATCH).forEach(patches::describe);
        renamePages();
        everySchema(ContractSchemas::mendReference);
        ContractValues.describe(schemas);
        schemas.keySet().retainAll(reachable(this::eachUse));
        requireWhatAnswersAlwaysHave();
        schemas.forEach(this::describeCodes);
        schemas.values().forEach(patches::describeNullable);
        ContractExamples examples = new ContractExamples(schemas);
        eachBody(examples::complete);
        contract.getComponents().setSchemas(new LinkedHashMap<>(schemas));
    }

    /** The page of schema {@code AuditEntry} is {@code PageAuditEntry}, whatever its class is called. */
    private void renamePages() {
        Map<String, String> renamed = new HashMap<>();
        for (Map.Entry<String, Schema> page : Map.copyOf(schemas).entrySet()) {
            Schema items = page.getKey().startsWith("Page") && page.getValue().getProperties() != null
                    ? page.getValue().getProperties().get("items")
                    : null;
            if (items != null && items.getItems() != null && items.getItems().getRef() != null) {
                String name = "Page" + name(items.getItems().getRef());
                renamed.put(PREFIX + page.getKey(), PREFIX + name);
                schemas.remove(page.getKey());
                schemas.put(name, page.getValue());
            }
        }
        everySchema(schema -> {
            if (renamed.containsKey(schema.getRef())) {
                schema.setRef(renamed.get(schema.getRef()));
            }
        });
    }

    /** Requests say by their constraints what they need; answers by the nullness of their fields. */
    private void requireWhatAnswersAlwaysHave() {
        Set<String> sent = reachable(action -> eachOperation(operation -> {
            if (operation.getRequestBody() != null) {
                each(operation.getRequestBody().getContent(), action);
            }
        }));
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null) {
                List<String> present = types.alwaysPresent(name).stream()
                        .filter(schema.getProperties()::containsKey)
                        .toList();
                schema.setRequired(present.isEmpty() ? schema.getRequired() : present);
                Map<String, Schema> ordered = new LinkedHashMap<>();
                types.orderOfUnwrapped(name)
                        .forEach(field ->
                                ordered.put(field, schema.getProperties().get(field)));
                schema.setProperties(ordered.isEmpty() ? schema.getProperties() : ordered);
            }
        });
    }

    private void describeCodes(String name, Schema schema) {
        if (schema.getEnumeration() != null && schema.getDescription() == null) {
            schema.setDescription(types.meanings(name)
                    .orElseThrow(() -> new IllegalStateException("The codes of " + name + " need a description")));
        }
    }

    private static void mendReference(Schema schema) {
        if (schema.getRef() == null) {
            return;
        }
        schema.setType(null); // what it refers to says so
        if (name(schema.getRef()).equals(ANY_JSON)) {
            schema.setRef(null);
            schema.setType(List.of(Schema.SchemaType.OBJECT));
        }
    }

    /** The names of the schemas to which these lead, step by step. */
    private Set<String> reachable(Consumer<Consumer<Schema>> roots) {
        Set<String> found = new HashSet<>(Set.of("Problem"));
        roots.accept(schema -> visit(schema, part -> note(part, found)));
        for (int before = 0; before < found.size(); ) {
            before = found.size();
            for (String name : Set.copyOf(found)) {
                if (schemas.containsKey(name)) {
                    visit(schemas.get(name), part -> note(part, found));
                }
            }
        }
        return found;
    }

    private static void note(Schema schema, Set<String> used) {
        if (schema.getRef() != null) {
            used.add(name(schema.getRef()));
        }
    }

    private void everySchema(Consumer<Schema> action) {
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Consumer<Schema> once = schema -> {
            if (seen.add(schema)) {
                action.accept(schema);
            }
        };
        schemas.values().forEach(schema -> visit(schema, once));
        eachUse(schema -> visit(schema, once));
    }

    /** The schemas that operations name. */
    private void eachUse(Consumer<Schema> action) {
        eachOperation(operation -> Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .map(Parameter::getSchema)
                .forEach(schema -> accept(schema, action)));
        eachBody(body -> accept(body.getSchema(), action));
    }

    /** What operations take and answer. */
    private void eachBody(Consumer<MediaType> action) {
        eachOperation(operation -> Stream.concat(
                        Stream.ofNullable(operation.getRequestBody()).map(RequestBody::getContent),
                        operation.getResponses().getAPIResponses().values().stream()
                                .map(APIResponse::getContent))
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .forEach(action));
    }

    private void eachOperation(Consumer<Operation> action) {
        Stream.of(PathItem.HttpMethod.values()).flatMap(this::operations).forEach(action);
    }

    private Stream<Operation> operations(PathItem.HttpMethod method) {
        return contract.getPaths().getPathItems().values().stream()
                .map(item -> item.getOperations().get(method))
                .filter(Objects::nonNull);
    }

    private static void each(@Nullable Content content, Consumer<Schema> action) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> accept(type.getSchema(), action));
        }
    }

    private static void visit(Schema schema, Consumer<Schema> action) {
        action.accept(schema);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(part -> visit(part, action));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(part -> visit(part, action));
        }
        accept(schema.getItems(), part -> visit(part, action));
        accept(schema.getAdditionalPropertiesSchema(), part -> visit(part, action));
    }

    private static void accept(@Nullable Schema schema, Consumer<Schema> action) {
        if (schema != null) {
            action.accept(schema);
        }
    }
}
