package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi31;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds what an answer holds that the contract does not say, or lacks that it promises. */
final class ContractCheck {
    /** Addresses that only the tests serve. */
    private static final List<String> BESIDE = List.of("/edge-probe");

    /** Tells how an instant is to be written. */
    private static final String EXAMPLE = "2026-01-31T09:00:00Z";

    private static final Pattern RAW_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:");
    private static final String BASE = "/api/v1";
    private static final String ANCHOR = "https://guidance.invalid/openapi.json";
    private static final String PROBLEM = "{\"$ref\":\"" + ANCHOR + "#/components/schemas/Problem\"}";
    private static final Map<Integer, List<String>> UNIVERSAL_HEADERS = Map.of(
            401, List.of("X-Request-Id", "WWW-Authenticate"),
            429, List.of("X-Request-Id", "Retry-After", "RateLimit", "RateLimit-Policy"),
            503, List.of("X-Request-Id", "Retry-After"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig strict =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    ContractCheck(Contract contract) {
        this.contract = contract;
        String document = contract.withoutUndocumentedFields().toString();
        factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012, builder -> builder.metaSchema(OpenApi31.getInstance())
                        .defaultMetaSchemaIri(OpenApi31.getInstance().getIri())
                        .schemaLoaders(loaders -> loaders.schemas(Map.of(ANCHOR, document))));
    }

    /** One answer, as it came over the wire. */
    record Answer(String method, URI address, int status, Headers headers, String body) {
        String mediaType() {
            String type = headers.getValue("Content-Type");
            return type == null ? "" : type.replaceAll(";.*", "").strip();
        }
    }

    /** What is wrong with it, in words; nothing if it is as documented. */
    List<String> lies(Answer answer) {
        String path = answer.address().getRawPath();
        if (path == null
                || !(path + "/").startsWith(BASE + "/")
                || answer.method().equals("OPTIONS")) {
            return List.of();
        }
        String relative = path.length() <= BASE.length() + 1 ? "/" : path.substring(BASE.length());
        if (BESIDE.stream().anyMatch(relative::startsWith)) {
            return List.of();
        }
        Optional<Contract.Operation> operation = contract.operation(answer.method(), relative);
        return operation.isPresent() ? lies(operation.get(), answer) : beyond(answer, relative);
    }

    /** What the contract does not name answers nothing but a problem. */
    private List<String> beyond(Answer answer, String path) {
        if (answer.status() < 400) {
            return List.of("%s %s is not documented, and answers %d".formatted(answer.method(), path, answer.status()));
        }
        return answer.method().equals("HEAD") ? List.of() : invalid(PROBLEM, answer.body(), "the problem");
    }

    private List<String> lies(Contract.Operation operation, Answer answer) {
        JsonNode documented = documented(operation, answer.status());
        if (documented.isMissingNode()) {
            return List.of("%s does not document status %d: %s".formatted(operation, answer.status(), answer.body()));
        }
        List<String> lies = new ArrayList<>();
        UNIVERSAL_HEADERS.getOrDefault(answer.status(), List.of("X-Request-Id")).stream()
                .filter(header -> !answer.headers().hasHeaderWithName(header))
                .map(header -> "%s %d lacks the header %s".formatted(operation, answer.status(), header))
                .forEach(lies::add);
        if (answer.status() == 200
                && takesIfNoneMatch(operation)
                && !answer.headers().hasHeaderWithName("ETag")) {
            lies.add("%s 200 lacks the header ETag".formatted(operation));
        }
        documented.path("headers").properties().forEach(header -> {
            boolean required =
                    contract.resolve(header.getValue()).path("required").asBoolean();
            if (required && !answer.headers().hasHeaderWithName(header.getKey())) {
                lies.add("%s %d lacks the header %s".formatted(operation, answer.status(), header.getKey()));
            }
        });
        if (!answer.method().equals("HEAD")) {
            lies.addAll(body(operation, documented.path("content"), answer));
        }
        return lies;
    }

    /** Finds the response with this status, or else the default one if its description lists the status. */
    private JsonNode documented(Contract.Operation operation, int status) {
        JsonNode responses = operation.node().path("responses");
        JsonNode own = contract.resolve(responses.path(String.valueOf(status)));
        JsonNode universal = contract.resolve(responses.path("default"));
        boolean listed = universal.path("description").asText().contains("- " + status + " `");
        return own.isMissingNode() && listed ? universal : own;
    }

    private List<String> body(Contract.Operation operation, JsonNode content, Answer answer) {
        String where = operation + " " + answer.status();
        if (content.isMissingNode() || content.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of(where + " documents no body, and has one");
        }
        JsonNode media = content.path(answer.mediaType());
        if (media.isMissingNode()) {
            return List.of("%s does not document the content type '%s'".formatted(where, answer.mediaType()));
        }
        if (!answer.mediaType().endsWith("json")) {
            return List.of();
        }
        List<String> lies =
                new ArrayList<>(invalid(anchored(media.path("schema")).toString(), answer.body(), where));
        if (lies.isEmpty()) {
            lies.addAll(paging(where, answer));
        }
        lies.addAll(rawTimes(where, parse(answer.body())));
        return lies;
    }

    /** Sentences are for people: no time in them is an instant of the machine. */
    private static List<String> rawTimes(String where, JsonNode problem) {
        return Stream.concat(Stream.of(problem.path("detail")), problem.path("errors").findValues("message").stream())
                .map(JsonNode::asText)
                .filter(sentence ->
                        RAW_TIME.matcher(sentence.replace(EXAMPLE, "")).find())
                .map(sentence -> "%s writes a raw time: %s".formatted(where, sentence))
                .toList();
    }

    private static boolean takesIfNoneMatch(Contract.Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("$ref").asText().endsWith("/If-None-Match"));
    }

    /** The cursor stands in the body and in the header, or in neither. */
    private static List<String> paging(String where, Answer answer) {
        JsonNode body = parse(answer.body());
        boolean page = body.isObject() && body.has("items") && body.has("next");
        return page && !answer.headers().hasHeaderWithName("Link")
                ? List.of(where + " has a next page, and no Link to it")
                : List.of();
    }

    private List<String> invalid(String schema, String body, String where) {
        try {
            JsonNode json = JSON.readTree(body);
            return schemas
                    .computeIfAbsent(
                            schema,
                            text -> factory.getSchema(
                                    SchemaLocation.of(ANCHOR + "/" + schemas.size()), parse(text), strict))
                    .validate(json)
                    .stream()
                    .map(message -> where + ": " + message)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of(where + " is no JSON: " + body);
        }
    }

    /** The same schema, its references pointing into the document wherever it stands itself. */
    private static JsonNode anchored(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        anchor(copy);
        return copy;
    }

    private static void anchor(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").asText().startsWith("#")) {
            object.put("$ref", ANCHOR + object.path("$ref").asText());
        }
        node.forEach(ContractCheck::anchor);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static Headers headers(Map<String, String> values) {
        return new Headers(values.entrySet().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .toList());
    }
}
