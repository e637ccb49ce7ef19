package dk.kk.ihcph.guidance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of any origin may do, and the methods of every address. */
@QuarkusTest
class CrossOriginTest implements ApiTest {
    private static final String ELSEWHERE = "https://elsewhere.example";

    private static final Contract CONTRACT = Contract.read(Contract.COMMITTED);

    @Test
    void everyAnonymousReadIsOpenToAllPages() {
        List<Contract.Operation> reads = CONTRACT.operations().stream()
                .filter(operation -> operation.method().equals("get"))
                .filter(operation -> operation.node().path("security").isArray())
                .filter(operation -> !operation.path().endsWith("/stream"))
                .toList();
        assertThat(reads).hasSizeGreaterThan(30).allSatisfy(read -> {
            Response answer = page().get(addressOf(read.path()));
            assertThat(answer.statusCode()).isNotEqualTo(401);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
            assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Link");
        });
        page().basePath("").get("/q/openapi").then().header("Access-Control-Allow-Origin", equalTo("*"));
        page().basePath("").get("/").then().header("Access-Control-Allow-Origin", equalTo("*"));
    }

    /** A browser shows no page an answer without Access-Control-Allow-Origin, and sends no request after such a preflight. */
    @Test
    void nothingThatNeedsATokenOrChangesIsOpen() {
        for (RequestSpecification request : List.of(
                page().auth().oauth2("made-up"),
                page().header("Citizen-Secret", "made-up"),
                page().header("Cookie", "a=b").header("Authorization", "Basic eDp5"))) {
            request.get("/me").then().statusCode(403).header("Access-Control-Allow-Origin", nullValue());
        }
        page().body("{}").post("/edge-probe").then().statusCode(403).header("Access-Control-Allow-Origin", nullValue());
        for (String asked : List.of("authorization", "citizen-secret", "if-none-match,Authorization", "x-other", "*")) {
            preflight("GET")
                    .header("Access-Control-Request-Headers", asked)
                    .options("/events")
                    .then()
                    .statusCode(403)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "*")) {
            preflight(method).options("/events").then().header("Access-Control-Allow-Origin", nullValue());
        }
        for (String path : List.of("/my/registration/", "/q/health", "/dev/mails")) {
            page().basePath("").get(path).then().header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    void aPageMayAskWhetherAReadHasChanged() {
        preflight("GET")
                .header("Access-Control-Request-Headers", "if-none-match, X-Request-Id")
                .options("/events")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Methods", containsString("GET"))
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void everyAddressNamesItsMethods() {
        Set<String> paths = CONTRACT.operations().stream()
                .map(Contract.Operation::path)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(paths).allSatisfy(path -> {
            Response answer = anonymous().options(addressOf(path));
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(Set.of(answer.header("Allow").split(", "))).isEqualTo(methodsOf(path));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/events/x/nothing", "/api/v2/events", "/nothing"})
    void anAddressThatDoesNotExistHasNoMethods(String path) {
        anonymous()
                .basePath("")
                .options(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Allow", nullValue());
    }

    @Test
    void everyAnonymousReadNamesItsParameters() {
        assertThat(CONTRACT.operations().stream()
                        .filter(operation -> operation.method().equals("get"))
                        .filter(operation -> operation.node().path("security").isArray()))
                .allSatisfy(read -> {
                    Response answer =
                            anonymous().accept("*/*").queryParam("no-such", "1").get(addressOf(read.path()));
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("UNKNOWN_PARAMETER");
                    assertThat(parametersOf(read)).allSatisfy(parameter -> assertThat(
                                    answer.jsonPath().getString("errors[0].message"))
                            .contains(parameter));
                });
    }

    private Set<String> methodsOf(String path) {
        Set<String> methods = CONTRACT.operations().stream()
                .filter(operation -> operation.path().equals(path))
                .map(operation -> operation.method().toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static Stream<String> parametersOf(Contract.Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(CONTRACT::resolve)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText());
    }

    private static String addressOf(String path) {
        String format = path.startsWith("/evaluation-reports") || path.contains("follow-up") ? "html" : "csv";
        return path.replace("{format}", format)
                .replace("/municipalities/{code}", "/municipalities/0000")
                .replace("{code}", "NO_SUCH")
                .replace("{name}", "no-such")
                .replace("{slug}", "no-such")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    /** A script of a page elsewhere. The 403 is the HTTP server's, without a body, which no script gets to see. */
    private RequestSpecification page() {
        return anonymous()
                .noFiltersOfType(AnswersAsDocumented.class)
                .accept("*/*")
                .header("Origin", ELSEWHERE);
    }

    private RequestSpecification preflight(String method) {
        return page().header("Access-Control-Request-Method", method);
    }
}
