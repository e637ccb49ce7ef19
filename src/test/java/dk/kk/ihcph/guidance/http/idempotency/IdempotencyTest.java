package dk.kk.ihcph.guidance.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One Idempotency-Key has one effect. */
@QuarkusTest
class IdempotencyTest implements ApiTest {
    private static final int CALLERS = 200;
    private static final int AT_ONCE = 32;

    private final String key = UUID.randomUUID().toString();
    private final String caller = "caller-" + UUID.randomUUID();

    @Test
    void answersTheSameAgain() {
        String name = "same-" + UUID.randomUUID();
        Response first = post(caller, "/edge-probe", key, body(name));
        Response again = post(caller, "/edge-probe", key, "{ \"name\" : \"" + name + "\" }\n");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        post(caller, "/edge-probe", key, body("one-" + key)).then().statusCode(201);
        String other = "two-" + key;
        post(caller, "/edge-probe", key, body(other))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(effects(other)).isZero();
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        String id = post(caller, "/edge-probe", key, body("mine-" + key)).path("id");
        post("other-" + caller, "/edge-probe", key, body("theirs-" + key))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("id", notNullValue());
        assertThat(id).isNotNull();
        anonymous()
                .header("Idempotency-Key", key)
                .body(body("nobodys-" + key))
                .post("/edge-probe")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    /** Whoever gets a user name that was another's does not get that one's answers. */
    @Test
    void knowsACallerByTheSubject() {
        for (String subject : List.of("1-" + caller, "2-" + caller)) {
            anonymous()
                    .auth()
                    .oauth2(TestIssuer.signed(
                            TestIssuer.claims(subject)
                                    .upn("anna")
                                    .preferredUserName("anna")
                                    .groups("bif-guide"),
                            "first"))
                    .header("Idempotency-Key", key)
                    .body(body(subject))
                    .post("/edge-probe")
                    .then()
                    .statusCode(201)
                    .body("name", equalTo(subject))
                    .header("Idempotency-Replayed", nullValue());
        }
    }

    @Test
    void keepsTheKeysOfAddressesApart() {
        post(caller, "/edge-probe", key, body("here-" + key)).then().statusCode(201);
        post(caller, "/edge-probe/others", key, body("there-" + key))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void letsARefusedRequestBeMended() {
        String taken = "taken-" + key;
        post(caller, "/edge-probe", UUID.randomUUID().toString(), body(taken));
        post(caller, "/edge-probe", key, body(taken)).then().statusCode(409);
        post(caller, "/edge-probe", key, "{\"name\": \"\"}").then().statusCode(422);
        post(caller, "/edge-probe", key, "{").then().statusCode(400);
        post(caller, "/edge-probe", key, body("mended-" + key))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void hasOneEffectUnderTwoHundredParallelRequests() throws Exception {
        String name = "parallel-" + key;
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            answers.add(callers.submit(() -> {
                start.await();
                return post(caller, "/edge-probe", key, body(name)).statusCode();
            }));
        }
        start.countDown();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(201, 409);
        }
        callers.shutdown();
        assertThat(effects(name)).isEqualTo(1);
        post(caller, "/edge-probe", key, body(name)).then().statusCode(201);
    }

    @Test
    void forgetsAfterADay() throws SQLException {
        post(caller, "/edge-probe", key, body("old-" + key)).then().statusCode(201);
        age("23 hours");
        post(caller, "/edge-probe", key, body("old-" + key)).then().header("Idempotency-Replayed", equalTo("true"));
        age("2 hours");
        post(caller, "/edge-probe", key, body("new-" + key))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "æ", "", " "})
    void refusesAKeyThatIsNone(String odd) {
        post(caller, "/edge-probe", odd, body("odd-" + UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
        post(caller, "/edge-probe", "x".repeat(256), body("odd-" + UUID.randomUUID()))
                .then()
                .statusCode(400);
    }

    @Test
    void keepsNoKeyInTheClear() throws SQLException {
        post(caller, "/edge-probe", "010190-1234", body("hash-" + key)).then().statusCode(201);
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement query =
                        connection.prepareStatement("select idempotency_key from idempotent_answer where caller = ?")) {
            query.setString(1, caller);
            ResultSet rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).hasSize(64).doesNotContain("010190");
        }
    }

    private Response post(String subject, String path, String idempotencyKey, String body) {
        return anonymous()
                .auth()
                .oauth2(TestIssuer.signed(TestIssuer.claims(subject).groups("bif-guide"), "first"))
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .post(path);
    }

    private static String body(String name) {
        String shortened = name.length() > 60 ? name.substring(name.length() - 60) : name;
        return "{\"name\": \"" + shortened + "\"}";
    }

    private static long effects(String name) {
        try (Connection connection = TestDatabase.asApplication();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from edge_probe where name = ?")) {
            query.setString(1, name);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void age(String by) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement update = connection.prepareStatement(
                        "update idempotent_answer set created_at = created_at - cast(? as interval) where caller = ?")) {
            update.setString(1, by);
            update.setString(2, caller);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
