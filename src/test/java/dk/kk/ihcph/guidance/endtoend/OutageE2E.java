package dk.kk.ihcph.guidance.endtoend;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.PackagedApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens while Keycloak is away. */
class OutageE2E {
    private static final Duration OUTAGE = Duration.ofMinutes(1);
    /** At least so many, however long the start of the other application took. */
    private static final int REQUESTS = 50;

    private static Stage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = Stage.up();
    }

    @Test
    void servesKnownGoodTokensForAMinuteAndStartsWithoutKeycloak() throws Exception {
        String token = stage.machineToken("partner-0147");
        stage.with(token).get("/me").then().statusCode(200);
        stage.keycloak.stop();
        try (PackagedApplication late = new PackagedApplication("end-to-end-late")) {
            try {
                Instant end = Instant.now().plus(OUTAGE);
                late.start(stage.environment());
                Stage.anonymous(late).get("/opening-hours?location=IH").then().statusCode(200);
                Stage.anonymous(late)
                        .auth()
                        .oauth2(token)
                        .get("/me")
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .body("code", equalTo("UNAVAILABLE"));
                int served = 0;
                while (served < REQUESTS || Instant.now().isBefore(end)) {
                    stage.with(token).get("/me").then().statusCode(200);
                    stage.with(ofAKeyNobodyKnows(token)).get("/me").then().statusCode(401);
                    served++;
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            } finally {
                stage.keycloak.start();
            }
            String fresh = stage.machineToken("partner-0147");
            Eventually.holds(
                    "it recovers by itself",
                    () -> Stage.anonymous(late).auth().oauth2(fresh).get("/me").statusCode() == 200);
        }
        stage.with(stage.machineToken("partner-0147")).get("/me").then().statusCode(200);
    }

    /** Makes the application look for a new key, which it cannot fetch. */
    private static String ofAKeyNobodyKnows(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"nobody-knows\"}"
                        .getBytes(StandardCharsets.UTF_8));
        return header + token.substring(token.indexOf('.'));
    }
}
