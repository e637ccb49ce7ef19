package dk.kk.ihcph.guidance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.problem.Problem;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer has, good or bad. */
@QuarkusTest
class EdgeAnswerTest implements ApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/me/nothing", "/nothing", "/q/nothing", "/api/v2/me", "/api"})
    void knowsNothingElsewhere(String path) {
        RestAssured.given()
                .basePath("")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .body("code", equalTo("NOT_FOUND"))
                .body("instance", equalTo(path));
    }

    @Test
    void namesTheMethodsOfAnAddress() {
        as("bif-guide")
                .put("/me")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", equalTo("GET, HEAD, OPTIONS"))
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
        as("bif-guide")
                .delete("/edge-probe/" + UUID.randomUUID())
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PATCH"));
    }

    @Test
    void answersInJsonOrNotAtAll() {
        as("bif-guide")
                .accept("text/csv")
                .get("/me")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x", "not a type"})
    void readsJsonOnly(String type) {
        Response answer = RestAssured.given()
                .basePath(BASE)
                .header("Content-Type", type)
                .body("{\"name\": \"a\"}".getBytes(StandardCharsets.UTF_8))
                .post("/edge-probe");
        assertThat(answer.statusCode()).isIn(400, 415);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void refusesALargeBodyBeforeItComes() throws IOException {
        String answer = exchange("Content-Length: 10485760\r\n\r\n", new byte[0], 0);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "CONTENT_TOO_LARGE");
    }

    @Test
    void refusesALargeBodyOfUnknownLength() throws IOException {
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        String answer = exchange("Transfer-Encoding: chunked\r\n\r\n", chunk, 64);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "CONTENT_TOO_LARGE");
    }

    @ParameterizedTest
    @MethodSource("dk.kk.ihcph.guidance.kernel.ProblemCatalogue#allKinds")
    void explainsEveryProblemAtItsType(ProblemKind kind) {
        String address = "/problems/" + kind.slug();
        anonymous()
                .accept("application/json")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("type", equalTo(BASE + address))
                .body("code", equalTo(kind.name()))
                .body("status", equalTo(Problem.status(kind)));
        anonymous()
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "da")
                .get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString(kind.label().da()));
    }

    @Test
    void answersAnUnknownProblemWithOne() {
        anonymous().get("/problems/no-such").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void sendsAVersionAndTakesItBack() {
        Response created = create();
        String location = created.header("Location");
        String etag = created.header("ETag");
        assertThat(location).contains("/api/v1/edge-probe/");
        assertThat(etag).isEqualTo("\"0\"");
        get(location, "If-None-Match", "\"7\"").then().statusCode(200).header("ETag", equalTo(etag));
        for (String known : new String[] {etag, "W/" + etag, "\"7\", " + etag, "*"}) {
            get(location, "If-None-Match", known)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(etag))
                    .body(emptyString());
        }
        String next = patch(location, "If-Match", etag)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .extract()
                .header("ETag");
        patch(location, "If-Match", etag).then().statusCode(412).body("code", equalTo("PRECONDITION_FAILED"));
        patch(location, "If-Match", "W/" + next).then().statusCode(412);
        patch(location, "X-Nothing", "").then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        patch(location, "If-Match", "\"7\", " + next).then().statusCode(200);
        patch(location, "If-Match", "*").then().statusCode(200);
    }

    @Test
    void namesTheRuleOfTheDatabaseThatRefuses() {
        String name = create().path("name");
        as("bif-guide")
                .body("{\"name\": \"" + name + "\"}")
                .post("/edge-probe")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("errors[0].code", equalTo("EDGE_PROBE_NAME_IS_TAKEN_ONCE"));
        as("bif-guide")
                .body("{\"name\": \"" + UUID.randomUUID() + "\", \"amount\": -1}")
                .post("/edge-probe")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("EDGE_PROBE_AMOUNT_IS_NOT_NEGATIVE"));
    }

    @Test
    void answersALostDatabaseSessionWithAChanceToRetry() {
        anonymous()
                .get("/edge-probe/ended-session")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("\\d+"))
                .body("code", equalTo("UNAVAILABLE"));
        anonymous().get("/edge-probe?name=after-it").then().statusCode(200);
    }

    @Test
    void takesTheCallersRequestIdOrMakesOne() {
        anonymous()
                .header("X-Request-Id", "frontend-7.a_b")
                .get("/nothing")
                .then()
                .header("X-Request-Id", equalTo("frontend-7.a_b"))
                .body("requestId", equalTo("frontend-7.a_b"));
        for (String odd : new String[] {"010190-1234", "0101901234", "with space", "x".repeat(65), "<b>"}) {
            anonymous()
                    .header("X-Request-Id", odd)
                    .get("/nothing")
                    .then()
                    .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/problems", "/api/v1/nothing", "/nothing", "/"})
    void sendsTheHeadersThatProtectBrowsers(String path) {
        RestAssured.given()
                .basePath("")
                .get(path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Strict-Transport-Security", startsWith("max-age="))
                .header("Server", equalTo(null));
    }

    @Test
    void letsNobodyCacheWhatIsPrivate() {
        as("bif-guide")
                .get("/me")
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .header("Vary", containsString("Authorization"));
    }

    @Test
    void refusesALongAddressAndLargeHeaders() {
        for (int length : new int[] {8_001, 100_000}) {
            anonymous()
                    .queryParam("status", "x".repeat(length))
                    .get("/events")
                    .then()
                    .statusCode(414)
                    .contentType("application/problem+json")
                    .body("code", equalTo("URI_TOO_LONG"));
            anonymous()
                    .get("/events/" + "x".repeat(length))
                    .then()
                    .statusCode(414)
                    .body("instance.length()", equalTo(2000));
        }
        for (int length : new int[] {21_000, 100_000}) {
            anonymous()
                    .header("Cookie", "x".repeat(length))
                    .get("/events")
                    .then()
                    .statusCode(431)
                    .contentType("application/problem+json")
                    .body("code", equalTo("HEADERS_TOO_LARGE"));
        }
        anonymous()
                .queryParam("no-such", "x".repeat(7_000))
                .get("/events")
                .then()
                .statusCode(400);
    }

    @Test
    void answersHeadAndOptions() {
        as("bif-guide").head("/me").then().statusCode(200).body(emptyString());
        anonymous().options("/problems").then().statusCode(204).header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @Test
    void takesPlainJsonAsAMergePatchAndSaysSo() {
        Response created = create();
        as("bif-guide")
                .contentType("application/json; charset=utf-8")
                .header("If-Match", created.header("ETag"))
                .body("{\"name\": \"changed\"}")
                .patch("/edge-probe/" + created.path("id"))
                .then()
                .statusCode(200)
                .header("Accept-Patch", equalTo("application/merge-patch+json, application/json"));
        as("bif-guide")
                .contentType("text/plain")
                .header("If-Match", created.header("ETag"))
                .body("x")
                .patch("/edge-probe/" + created.path("id"))
                .then()
                .statusCode(415)
                .header("Accept-Patch", containsString("merge-patch"));
        anonymous().options("/edge-probe/" + created.path("id")).then().header("Accept-Patch", containsString("json"));
        anonymous().options("/problems").then().header("Accept-Patch", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reference", "/reference/"})
    void showsTheContractForReading(String path) {
        RestAssured.given()
                .basePath("")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'"));
        RestAssured.given()
                .basePath("")
                .get("/webjars/scalar/scalar.js")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"));
    }

    @Test
    void showsTheHomeDocumentAtTheRoot() {
        RestAssured.given()
                .basePath("")
                .get("/")
                .then()
                .statusCode(200)
                .body("links.openapi", equalTo("/q/openapi"))
                .body("links.self", not(emptyString()));
    }

    private Response create() {
        Response created = as("bif-guide")
                .body("{\"name\": \"" + UUID.randomUUID() + "\"}")
                .post("/edge-probe");
        created.then().statusCode(201);
        return created;
    }

    private Response get(String location, String header, String value) {
        return as("bif-guide").basePath("").header(header, value).get(location);
    }

    private Response patch(String location, String header, String value) {
        return as("bif-guide")
                .basePath("")
                .contentType(MergePatch.MEDIA_TYPE)
                .header(header, value)
                .body("{\"name\": \"" + UUID.randomUUID() + "\"}")
                .patch(location);
    }

    /** Speaks HTTP by hand: a client would either send the whole body or give up before it read the answer. */
    private static String exchange(String headers, byte[] chunk, int times) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(180_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/edge-probe HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + headers)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try {
                for (int i = 0; i < times; i++) {
                    out.write(chunk);
                }
                out.write((times == 0 ? "" : "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException answeredAlready) {
                // what counts is the answer
            }
            byte[] answer = new byte[8192];
            int length = 0;
            while (length < answer.length) {
                int read = socket.getInputStream().read(answer, length, answer.length - length);
                if (read < 0 || new String(answer, 0, length + read, StandardCharsets.UTF_8).contains("}")) {
                    length += Math.max(read, 0);
                    break;
                }
                length += read;
            }
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        }
    }

    @Test
    void refusesPlainTextWhereJsonBelongs() {
        as("kff-controller")
                .contentType("text/plain")
                .body("The position is filled")
                .post("/allocations/" + UUID.randomUUID() + "/forecast/withdraw")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }
}
