package dk.kk.ihcph.guidance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Whatever a caller sends in whatever place of the contract, it is the caller's mistake and not ours: no 5xx. Each place
 * gets an eighth of the hostile values, the next place the next eighth; {@code -Dguidance.tests.whole=true} sends all of them
 * everywhere. It has a database of its own, since what it sends also changes and deletes records.
 */
@QuarkusTest
@TestProfile(FuzzedContractTest.OwnDatabase.class)
class FuzzedContractTest implements ApiTest {
    private static final Set<String> ROLES =
            Set.of("kff-guide", "kff-coordinator", "kff-controller", "evaluator", "auditor", "admin");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FEW = 3;
    private static final int PARTS = 8;

    private final Contract contract = Contract.read(Contract.COMMITTED);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> failed = new TreeSet<>();
    private int turn;

    /** Starts the application, and with it the database, for this test alone. */
    public static final class OwnDatabase implements QuarkusTestProfile {}

    private record Parameter(String in, String name, String type, String format) {
        boolean isTime() {
            return format.startsWith("date");
        }
    }

    @Test
    void answersEveryHostileParameter() throws IOException, InterruptedException {
        createByExample();
        for (Contract.Operation operation : contract.operations()) {
            List<Parameter> parameters = parameters(operation);
            String token = token(operation);
            for (Parameter parameter : parameters) {
                for (String value : inTurn(HostileValues.of(parameter.name(), parameter.type(), parameter.format()))) {
                    send(
                            operation,
                            token,
                            Map.of(parameter, value),
                            example(operation).map(JsonNode::toString).orElse(null));
                }
            }
            for (String[] edge : new String[][] {
                {"1900-01-01", "1900-01-01T00:00:00Z"},
                {"2200-12-31", "2200-12-31T23:59:59Z"}
            }) {
                Map<Parameter, String> all = new LinkedHashMap<>();
                parameters.stream()
                        .filter(Parameter::isTime)
                        .forEach(time -> all.put(time, time.format().equals("date") ? edge[0] : edge[1]));
                send(operation, token, all, null);
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void answersEveryHostileBody() throws IOException, InterruptedException {
        createByExample();
        for (Contract.Operation operation : contract.operations()) {
            JsonNode example = example(operation).orElse(null);
            if (example != null) {
                String token = token(operation);
                for (String pointer : leaves(example)) {
                    for (String value : inTurn(HostileValues.JSON)) {
                        send(operation, token, Map.of(), replaced(example, pointer, value));
                    }
                    String here = example.at(pointer).toString();
                    send(
                            operation,
                            token,
                            Map.of(),
                            replaced(example, pointer, "[" + (here + ",").repeat(600) + here + "]"));
                }
                for (String body : List.of("null", "[]", "7", "\"x\"", "", "{", "[".repeat(2000))) {
                    send(operation, token, Map.of(), body);
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    private List<String> inTurn(List<String> values) {
        if (Concurrently.WHOLE) {
            return values;
        }
        int first = turn++ % PARTS;
        return IntStream.iterate(first, at -> at < values.size(), at -> at + PARTS)
                .mapToObj(values::get)
                .toList();
    }

    /** So that most addresses lead to a record, and what is sent there meets more than a 404. */
    private void createByExample() throws IOException, InterruptedException {
        for (int i = 0; i < FEW; i++) { // later ones refer to earlier ones
            for (Contract.Operation operation : contract.operations()) {
                if (operation.method().equals("post") && !operation.path().contains("{")) {
                    send(
                            operation,
                            token(operation),
                            Map.of(),
                            example(operation).map(JsonNode::toString).orElse(null));
                }
            }
        }
        for (Contract.Operation operation : contract.operations()) {
            if (operation.method().equals("get") && !operation.path().contains("{")) {
                HttpResponse<InputStream> answer =
                        answer(operation, token(operation), operation.path(), null, Map.of());
                try (InputStream body = answer.body()) {
                    if (answer.statusCode() == 200
                            && answer.headers()
                                    .firstValue("Content-Type")
                                    .orElse("")
                                    .contains("json")) {
                        JsonNode first = JSON.readTree(body).path("items").path(0);
                        String id = first.path("id").asText(first.path("code").asText());
                        if (!id.isEmpty()) {
                            known.put(operation.path(), id);
                        }
                    }
                }
            }
        }
    }

    private void send(Contract.Operation operation, String token, Map<Parameter, String> values, String body)
            throws IOException, InterruptedException {
        StringBuilder address = new StringBuilder();
        String collection = "";
        for (String segment : operation.path().substring(1).split("/")) {
            String name = segment.replaceAll(".*\\{(\\w+)[^}]*}.*", "$1");
            String value = values.entrySet().stream()
                    .filter(given -> given.getKey().in().equals("path")
                            && given.getKey().name().equals(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(known.getOrDefault(collection, UUID.randomUUID().toString()));
            address.append('/')
                    .append(segment.replaceAll("\\{[^}]+}", encoded(value).replace("$", "")));
            collection += "/" + segment;
        }
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new HashMap<>();
        values.forEach((parameter, value) -> {
            if (parameter.in().equals("query")) {
                query.add(encoded(parameter.name()) + "=" + encoded(value));
            } else if (parameter.in().equals("header") && value.matches("[\\x20-\\x7e]*")) {
                headers.put(parameter.name(), value);
            }
        });
        String target = address + (query.isEmpty() ? "" : "?" + String.join("&", query));
        HttpResponse<InputStream> answer = answer(operation, token, target, body, headers);
        answer.body().close();
        if (answer.statusCode() >= 500) {
            failed.add("%d %s with %s, %s and %s"
                    .formatted(
                            answer.statusCode(),
                            operation,
                            shortened(target),
                            headers,
                            shortened(String.valueOf(body))));
        }
    }

    private HttpResponse<InputStream> answer(
            Contract.Operation operation, String token, String target, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                        + (operation.path().startsWith(BASE) ? "" : BASE) + target))
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "*")
                .method(
                        operation.method().toUpperCase(Locale.ROOT),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header(
                    "Content-Type",
                    operation.node().at("/requestBody/content").has("application/merge-patch+json")
                            ? "application/merge-patch+json"
                            : "application/json");
        }
        headers.forEach(request::setHeader);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private List<Parameter> parameters(Contract.Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .map(contract::resolve)
                .map(parameter -> {
                    JsonNode schema = contract.resolve(parameter.path("schema"));
                    return new Parameter(
                            parameter.path("in").asText(),
                            parameter.path("name").asText(),
                            schema.path("type").asText(),
                            schema.path("format").asText());
                })
                .toList();
    }

    private Optional<JsonNode> example(Contract.Operation operation) {
        for (JsonNode content : operation.node().at("/requestBody/content")) {
            JsonNode example = content.has("example")
                    ? content.path("example")
                    : contract.resolve(content.path("examples")
                                    .path(
                                            content.path("examples")
                                                            .fieldNames()
                                                            .hasNext()
                                                    ? content.path("examples")
                                                            .fieldNames()
                                                            .next()
                                                    : ""))
                            .path("value");
            if (example.isContainerNode()) {
                return Optional.of(example);
            }
        }
        ExampleBodies bodies = new ExampleBodies(contract);
        return StreamSupport.stream(operation.node().at("/requestBody/content").spliterator(), false)
                .flatMap(content -> bodies.of(content.path("schema")).stream())
                .filter(JsonNode::isContainerNode)
                .findFirst();
    }

    /** The pointer of every value, containers too. */
    private static List<String> leaves(JsonNode example) {
        List<String> pointers = new ArrayList<>();
        collect(example, "", pointers);
        return pointers;
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        node.properties().forEach(field -> collect(field.getValue(), pointer + "/" + field.getKey(), pointers));
        for (int i = 0; node instanceof ArrayNode && i < Math.min(node.size(), 1); i++) {
            collect(node.get(i), pointer + "/" + i, pointers);
        }
    }

    /** By text, because no JSON library writes what some of these values are. */
    private static String replaced(JsonNode example, String pointer, String value) {
        String marker = "\"here-goes-the-value\"";
        ContainerNode<?> copy = example.deepCopy();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, last));
        String key = pointer.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), JSON.getNodeFactory().textNode("here-goes-the-value"));
        } else {
            ((ObjectNode) parent).put(key, "here-goes-the-value");
        }
        return copy.toString().replace(marker, value);
    }

    /** One login for each operation: nobody sends so much in the name of one. */
    private static String token(Contract.Operation operation) {
        return TestIssuer.signed(TestIssuer.claims("fuzz-" + operation.id()).groups(ROLES), "first");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }
}
