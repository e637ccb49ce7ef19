package dk.kk.ihcph.guidance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the contract owes its readers, for every operation, also those that are written later. */
@QuarkusTest
class ContractShapeTest implements ApiTest {
    private static final Set<String> CHANGES = Set.of("post", "put", "patch", "delete");
    private static final Set<String> BOUNDED_BY = Set.of("maxLength", "enum", "format", "const", "$ref", "pattern");

    private static final Pattern CODE = Pattern.compile("(?m)^- [0-9]{3} `([A-Z_]+)`: .");

    private JsonNode contract;

    private record Operation(String method, String path, JsonNode node) {
        boolean isOpen() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }

        boolean answers(int status) {
            return node.path("responses").has(String.valueOf(status));
        }

        Stream<JsonNode> parameters() {
            return stream(node.path("parameters"));
        }

        boolean takes(String shared) {
            return parameters()
                    .anyMatch(parameter -> parameter.path("$ref").asText().endsWith("/" + shared));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void read() throws IOException {
        contract = new ObjectMapper()
                .readTree(RestAssured.given()
                        .basePath("/")
                        .get("/q/openapi?format=json")
                        .asString());
    }

    @Test
    void isOpenApi31AndSpeaksOfAddressesBelowItsServer() {
        assertThat(contract.path("openapi").asText()).startsWith("3.1");
        assertThat(contract.path("servers").path(0).path("url").asText()).isEqualTo("/api/v1");
        assertThat(operations().map(Operation::path))
                .contains("/", "/me", "/audit-entries")
                .allSatisfy(path -> assertThat(path).startsWith("/").doesNotStartWith("/api"));
    }

    @Test
    void namesAndDescribesEveryOperationOnce() {
        Set<String> ids = new TreeSet<>();
        Set<String> tags = new TreeSet<>();
        contract.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(ids.add(operation.node().path("operationId").asText())).isTrue();
            assertThat(operation.node().path("summary").asText()).isNotBlank();
            assertThat(operation.node().path("description").asText()).isNotBlank();
            assertThat(operation.node().path("tags")).hasSize(1);
            assertThat(tags).contains(operation.node().path("tags").path(0).asText());
            assertThat(operation.parameters().filter(parameter -> !parameter.has("$ref")))
                    .allSatisfy(parameter ->
                            assertThat(parameter.path("description").asText()).isNotBlank());
        });
    }

    @Test
    void tellsTheProblemsOfEveryOperation() {
        assertThat(operations()).allSatisfy(operation -> {
            boolean changes = CHANGES.contains(operation.method());
            assertThat(operation.node().at("/responses/default/$ref").asText()).endsWith("/UniversalProblem");
            assertThat(Stream.of(400, 401, 403, 404, 406, 408, 412, 413, 414, 415, 422, 428, 429, 431, 500, 503))
                    .noneMatch(operation::answers);
            operation.node().path("responses").properties().stream()
                    .filter(answer -> answer.getKey().compareTo("400") >= 0)
                    .forEach(answer -> assertThat(answer.getValue().has("$ref")
                                    || answer.getValue().has("content"))
                            .as(answer.getKey())
                            .isTrue());
            // The ticket to a cancelled event and the rendering of a report without figures are refused by their state.
            assertThat(operation.answers(409))
                    .isEqualTo(changes
                            || operation.path().startsWith("/registrations/{id}/ticket.")
                            || operation.path().startsWith("/evaluation-reports/{id}."));
            boolean post = operation.method().equals("post");
            assertThat(operation.takes("If-Match") && post).isFalse();
            assertThat(operation.takes("Optional-If-Match") && !post).isFalse();
            assertThat(operation.takes("Idempotency-Key")).isEqualTo(post);
        });
    }

    @Test
    void listsEveryProblemItCanAnswer() {
        Set<String> shown = new TreeSet<>();
        stream(contract.path("components").path("responses"))
                .filter(response -> response.has("content"))
                .forEach(response -> {
                    JsonNode content = response.path("content").path("application/problem+json");
                    assertThat(content.path("schema").path("$ref").asText()).isEqualTo("#/components/schemas/Problem");
                    assertThat(content.at("/example/detail").asText())
                            .isNotBlank()
                            .doesNotContain("%s");
                    CODE.matcher(response.path("description").asText())
                            .results()
                            .forEach(code -> shown.add(code.group(1)));
                });
        assertThat(ProblemCatalogue.allKinds()
                        // Of an address, not of an operation.
                        .filter(kind -> kind != HttpProblem.METHOD_NOT_ALLOWED)
                        .map(ProblemKind::name))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void groupsEveryOperationByOneJob() {
        List<String> jobs = stream(contract.path("tags"))
                .map(tag -> tag.path("name").asText())
                .toList();
        assertThat(jobs)
                .containsExactly(
                        "desk",
                        "appointments",
                        "events",
                        "registrations",
                        "schedule",
                        "absences",
                        "rosters",
                        "budget",
                        "postings",
                        "evaluation",
                        "administration");
        assertThat(stream(contract.path("tags")))
                .allSatisfy(tag -> assertThat(tag.path("description").asText()).endsWith("."));
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.node().path("tags")).hasSize(1);
            assertThat(jobs).contains(operation.node().path("tags").get(0).asText());
        });
        assertThat(operations()
                        .map(operation -> operation.node().path("tags").get(0).asText())
                        .distinct())
                .hasSameSizeAs(jobs);
    }

    @Test
    void describesSuccessesAndTheirHeaders() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(stream(operation.node().path("responses"))
                            .map(answer -> answer.has("$ref")
                                    || !answer.path("description").asText().isBlank()))
                    .doesNotContain(false);
            JsonNode created = operation.node().path("responses").path("201");
            assertThat(created.isMissingNode() || created.path("headers").has("Location"))
                    .isTrue();
            String answered = operation
                    .node()
                    .at("/responses/200/content/application~1json/schema/$ref")
                    .asText();
            assertThat(operation.node().at("/responses/200/headers").has("Link"))
                    .isEqualTo(answered.contains("/Page") || operation.path().equals("/events.jsonld"));
        });
    }

    @Test
    void refersOnlyToWhatIsThere() {
        List<String> dangling = new ArrayList<>();
        references(contract, reference -> {
            if (contract.at(reference.substring(1)).isMissingNode()) {
                dangling.add(reference);
            }
        });
        assertThat(dangling).isEmpty();
    }

    @Test
    void namesPagesAfterWhatIsOnThem() {
        Set<String> schemas = names("schemas");
        assertThat(schemas).contains("PageAuditEntry", "PageProblemDescription").doesNotContain("Page", "JsonNode");
        assertThat(schemas)
                .allSatisfy(name -> assertThat(name).doesNotEndWith("View").doesNotMatch(".*\\d$"));
    }

    @Test
    void boundsEveryTextAndListOfItsSchemas() {
        List<String> unbounded = new ArrayList<>();
        contract.path("components").path("schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    JsonNode field = property.getValue();
                    String type = field.path("type").toString();
                    boolean text =
                            type.contains("string") && BOUNDED_BY.stream().noneMatch(field::has);
                    boolean list = type.contains("array") && !field.has("maxItems");
                    if (text || list) {
                        unbounded.add(schema.getKey() + "." + property.getKey());
                    }
                }));
        assertThat(unbounded).isEmpty();
    }

    @Test
    void boundsEveryTextualQueryParameter() {
        assertThat(operations().flatMap(operation -> operation
                        .parameters()
                        .filter(parameter -> parameter.path("in").asText().equals("query"))
                        .filter(parameter ->
                                parameter.at("/schema/type").asText().equals("string"))
                        .filter(parameter -> BOUNDED_BY.stream().noneMatch(parameter.path("schema")::has))
                        .map(parameter ->
                                operation + " " + parameter.path("name").asText())))
                .isEmpty();
    }

    @Test
    void comparesPatternsWithTheWholeText() {
        assertThat(contract.findValuesAsText("pattern"))
                .hasSizeGreaterThan(50)
                .allSatisfy(pattern -> assertThat(pattern).matches("\\^.*\\$|\\\\S"));
    }

    @Test
    void saysWhichCharactersATextOfARequestMayHold() {
        assertThat(whole(contract.at("/components/schemas/ConsultationRequest/properties/note/pattern")
                        .asText()))
                .accepts("Two lines\nand 🌍", "")
                .rejects("a\u0000b", "a\u0085b");
        assertThat(whole(contract.at("/components/schemas/StaffRequest/properties/displayName/pattern")
                        .asText()))
                .accepts("Guide BIF 3")
                .rejects("Guide\nBIF", " ", "", "\u0007");
    }

    /** Every text with a control character is refused, so that no pattern may allow one. */
    @Test
    void allowsNoControlCharacterByAPattern() {
        assertThat(contract.findParents("pattern").stream()
                        .filter(schema -> schema.path("pattern").asText().startsWith("^")))
                .hasSizeGreaterThan(50)
                .allSatisfy(schema -> {
                    String example = schema.at("/examples/0").asText();
                    assertThat(IntStream.rangeClosed(0, example.length())
                                    .mapToObj(at -> example.substring(0, at) + '\u0001' + example.substring(at)))
                            .noneMatch(whole(schema.path("pattern").asText()));
                });
    }

    @Test
    void boundsNumbersByTheirDigits() {
        JsonNode amount = contract.at("/components/schemas/PlannedCost/properties/amount");
        assertThat(amount.path("maximum").decimalValue()).isEqualByComparingTo("999999999999.99");
    }

    /** As JSON writes numbers, with as many digits as a client's floating point has. */
    @Test
    void readsEveryFormOfANumberInAnAddress() {
        List<String> read = operations()
                .filter(operation -> operation.method().equals("get"))
                .flatMap(operation -> operation
                        .parameters()
                        .filter(parameter ->
                                parameter.at("/schema/type").asText().equals("number"))
                        .map(parameter -> {
                            String name = parameter.path("name").asText();
                            String largest = parameter.at("/schema/maximum").asText();
                            for (String number : List.of(largest, "0.365615783036343", "1e-1")) {
                                as("kff-coordinator", "kff-controller")
                                        .queryParam(name, number)
                                        .get(operation
                                                .path()
                                                .replaceAll("\\{\\w+}", "00000000-0000-7000-8000-000000000000"))
                                        .then()
                                        .body(
                                                "errors.findAll { it.parameter == '" + name + "' }.code",
                                                not(hasItem("WRONG_FORM")));
                            }
                            return name;
                        }))
                .toList();
        assertThat(read).contains("risk", "amount");
    }

    @Test
    void isThereInOpenApi30Too() throws IOException {
        JsonNode older = new ObjectMapper()
                .readTree(RestAssured.given()
                        .basePath("")
                        .get("/q/openapi-3.0?format=json")
                        .asByteArray());
        assertThat(older.path("openapi").asText()).startsWith("3.0.");
        assertThat(older.findValuesAsText("operationId")).hasSameElementsAs(contract.findValuesAsText("operationId"));
        assertThat(older.at("/info/license/url").isTextual()).isTrue();
        assertThat(older.findParents("nullable")).isNotEmpty().allSatisfy(schema -> assertThat(
                        schema.path("type").isTextual())
                .isTrue());
    }

    private static Predicate<String> whole(String pattern) {
        return Pattern.compile(pattern).asPredicate();
    }

    private Stream<Operation> operations() {
        List<Operation> found = contract.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> CHANGES.contains(method.getKey())
                                || method.getKey().equals("get"))
                        .map(method -> new Operation(method.getKey(), path.getKey(), method.getValue())))
                .toList();
        assertThat(found).hasSizeGreaterThan(3);
        return found.stream();
    }

    private Set<String> names(String components) {
        Set<String> names = new TreeSet<>();
        contract.path("components").path(components).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void references(JsonNode node, java.util.function.Consumer<String> found) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (field.getKey().equals("$ref") && field.getValue().isTextual()) {
                found.accept(field.getValue().asText());
            }
        }
        node.forEach(part -> references(part, found));
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
