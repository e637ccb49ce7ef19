package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Composes the example of a body from the examples of its fields, as Swagger UI does. */
final class ExampleBodies {
    /** Ends at references that lead back to where they started. */
    private static final int DEEPEST = 8;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Formats whose fields need no example of their own. */
    private static final Map<String, String> FORMATS = Map.of(
            "uuid", "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a",
            "date-time", "2026-01-05T09:12:00Z",
            "date", "2026-01-05",
            "email", "ana@example.org");

    private final Contract contract;

    ExampleBodies(Contract contract) {
        this.contract = contract;
    }

    /** An example of this schema; none if a required field has none. */
    Optional<JsonNode> of(JsonNode schema) {
        return of(schema, DEEPEST);
    }

    private Optional<JsonNode> of(JsonNode schema, int depth) {
        Optional<JsonNode> given = Stream.of("/examples/0", "/enum/0")
                .map(schema::at)
                .filter(example -> !example.isMissingNode())
                .findFirst();
        if (given.isPresent() || depth == 0) {
            return given;
        }
        if (schema.has("$ref") || schema.has("oneOf")) {
            return of(schema.has("$ref") ? contract.resolve(schema) : schema.at("/oneOf/0"), depth - 1);
        }
        if (FORMATS.containsKey(schema.path("format").asText())) {
            return Optional.of(JSON.textNode(FORMATS.get(schema.path("format").asText())));
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "object" -> object(schema, depth);
            case "array" ->
                Optional.of(JSON.arrayNode()
                        .addAll(of(schema.path("items"), depth).stream().toList()));
            case "boolean" ->
                Optional.of(JSON.booleanNode(schema.path("default").asBoolean()));
            default -> Optional.empty();
        };
    }

    private Optional<JsonNode> object(JsonNode schema, int depth) {
        ObjectNode example = JSON.objectNode();
        schema.path("properties").properties().forEach(field -> of(field.getValue(), depth)
                .ifPresent(value -> example.set(field.getKey(), value)));
        return schema.has("properties")
                        && StreamSupport.stream(schema.path("required").spliterator(), false)
                                .allMatch(required -> example.has(required.asText()))
                ? Optional.of(example)
                : Optional.empty();
    }
}
