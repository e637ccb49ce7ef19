package dk.kk.ihcph.guidance.http;

import static dk.kk.ihcph.guidance.http.SmallDeployment.CONNECTIONS;
import static dk.kk.ihcph.guidance.http.SmallDeployment.ORIGIN;
import static dk.kk.ihcph.guidance.http.SmallDeployment.WRITES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestIssuer;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is limited says so in time: writes without login, connections to the database, origins of browsers. */
@QuarkusTest
@TestProfile(SmallDeployment.class)
class EdgeLimitsTest implements ApiTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void limitsWritesWithoutLoginAndNoOthers() {
        for (int i = 0; i < WRITES; i++) {
            anonymous()
                    .body("{}")
                    .post("/edge-probe")
                    .then()
                    .statusCode(422)
                    .header("RateLimit-Policy", equalTo("\"anonymous-writes\";q=" + WRITES + ";w=60"))
                    .header("RateLimit", matchesPattern("\"anonymous-writes\";r=" + (WRITES - 1 - i) + ";t=\\d+"));
        }
        anonymous()
                .body("{}")
                .post("/edge-probe")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", containsString("r=0"))
                .body("code", equalTo("TOO_MANY_REQUESTS"));
        // Another address is only believed from a proxy that is trusted, and none is.
        anonymous()
                .header("X-Forwarded-For", "192.0.2.7")
                .header("Forwarded", "for=192.0.2.7")
                .body("{}")
                .post("/edge-probe")
                .then()
                .statusCode(429);
        // A token that is none does not lift the limit.
        anonymous()
                .header("Authorization", "Bearer made-up")
                .body("{}")
                .post("/edge-probe")
                .then()
                .statusCode(401);
        for (int i = 0; i < 2 * WRITES; i++) {
            as("kiosk").body("{}").post("/edge-probe").then().statusCode(422).header("RateLimit", nullValue());
            anonymous().get("/problems").then().statusCode(200);
        }
    }

    /** The limit is far above the five seconds configured: it only tells an answer from a hung request. */
    @Test
    @Timeout(300)
    void answersWhenEveryConnectionIsTaken() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                taken.add(dataSource.getConnection());
            }
            anonymous()
                    .get("/edge-probe?name=x")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("\\d+"))
                    .body("code", equalTo("UNAVAILABLE"));
            as("kff-controller")
                    .header("Idempotency-Key", "taken")
                    .body("{\"name\": \"taken\"}")
                    .post("/edge-probe")
                    .then()
                    .statusCode(503);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        // More requests than there were failures, so that the threads that saw them serve again.
        for (int i = 0; i < 20; i++) {
            anonymous().get("/edge-probe?name=x").then().statusCode(200);
        }
    }

    @Test
    @Timeout(300)
    void refusesABodyThatArrivesTooSlowly() throws IOException {
        for (String body : List.of("Content-Length: 1000\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")) {
            String answer = RawHttp.exchange("POST /api/v1/edge-probe HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\n" + body);
            assertThat(answer)
                    .startsWith("HTTP/1.1 408")
                    .containsIgnoringCase("connection: close")
                    .contains("REQUEST_TIMEOUT");
        }
        // An import at a lower rate than it must have.
        String answer = RawHttp.exchange("POST /api/v1/postings/imports HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: text/csv\r\nAuthorization: Bearer " + TestIssuer.token("kff-controller")
                + "\r\nContent-Length: 1000000\r\n\r\nx");
        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    @Test
    void opensWhatNeedsATokenToTheConfiguredOriginOnly() {
        as("kiosk")
                .header("Origin", ORIGIN)
                .get("/problems")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(ORIGIN))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Expose-Headers", containsString("RateLimit"))
                .header("Access-Control-Expose-Headers", containsString("Location"))
                .header("Access-Control-Expose-Headers", containsString("Retry-After"))
                .header("Access-Control-Expose-Headers", containsString("Link"));
        as("kiosk").header("Origin", ORIGIN).head("/problems").then().statusCode(200);
        anonymous()
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match,content-type")
                .options("/edge-probe")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(ORIGIN))
                .header("Access-Control-Allow-Methods", containsString("PATCH"));
    }
}
