package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** An OpenAPI document as a client reads it: operations by method and address, references resolved. */
final class Contract {
    static final Path COMMITTED = Path.of("openapi.yaml");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    /** One operation; {@code node} is what the document says of it. */
    record Operation(String method, String path, Pattern address, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    private Contract(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(
                        new Operation(method.getKey(), path.getKey(), addressOf(path.getKey()), method.getValue()))));
        // /allocations/totals is not an allocation whose id is "totals".
        operations.sort(Comparator.comparingInt(operation -> parameters(operation.path())));
    }

    static Contract read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Contract of(String yaml) throws IOException {
        return new Contract(YAML.readTree(yaml));
    }

    List<Operation> operations() {
        return operations;
    }

    JsonNode schemas() {
        return document.at("/components/schemas");
    }

    /** Visits every object of the document, each with its place. */
    void walk(BiConsumer<String, JsonNode> visitor) {
        walk("", document, visitor);
    }

    private static void walk(String path, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(path, node);
        }
        node.properties().forEach(field -> walk(path + "/" + field.getKey(), field.getValue(), visitor));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(path + "/" + i, node.get(i), visitor);
        }
    }

    Optional<Operation> operation(String method, String path) {
        String asked = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return operations.stream()
                .filter(operation -> operation.method().equals(asked)
                        && operation.address().matcher(path).matches())
                // The closest, as JAX-RS has it: {id}.ics rather than {id}.
                .max(Comparator.comparingInt(operation ->
                        operation.path().replaceAll("\\{[^}]+}", "").length()));
    }

    /** The node itself, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.path("$ref").asText().substring(1))) : node;
    }

    /** A copy that is a client's at its strictest: no object has a field that its schema does not name. */
    ObjectNode withoutUndocumentedFields() {
        ObjectNode copy = document.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && object.path("type").asText().equals("object")) {
            object.put("unevaluatedProperties", false);
        }
        node.forEach(Contract::close);
    }

    private static Pattern addressOf(String path) {
        return Pattern.compile("\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E");
    }

    private static int parameters(String path) {
        return path.split("\\{", -1).length;
    }
}
