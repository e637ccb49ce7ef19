package dk.kk.ihcph.guidance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.Eventually;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which of a real provider's tokens are believed. */
class TokenE2E {

    private static final String AUDIENCE =
            """
            {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
             "config": {"included.custom.audience": "guidance-api", "access.token.claim": "true"}}""";

    private static Stage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = Stage.up();
    }

    @Test
    void refusesAnExpiredToken() {
        stage.keycloak.createClient(Keycloak.REALM, machine("short-lived", "10", AUDIENCE));
        String token = stage.machineToken(Keycloak.REALM, "short-lived", "short-lived");
        stage.with(token).get("/me").then().statusCode(200);
        Eventually.holds("it expired", () -> stage.with(token).get("/me").statusCode() != 200);
        isRefused(token);
    }

    @Test
    void refusesATokenForAnotherAudience() {
        stage.keycloak.createClient(Keycloak.REALM, machine("for-another-api", "300", ""));
        isRefused(stage.machineToken(Keycloak.REALM, "for-another-api", "for-another-api"));
    }

    @Test
    void refusesATokenOfAnotherRealmOfTheSameKeycloak() {
        stage.keycloak
                .administering("")
                .body("{\"realm\": \"elsewhere\", \"enabled\": true}")
                .post()
                .then()
                .statusCode(201);
        stage.keycloak.createClient("elsewhere", machine("elsewhere", "300", AUDIENCE));
        isRefused(stage.machineToken("elsewhere", "elsewhere", "elsewhere"));
    }

    @Test
    void refusesWhatIsNotSignedOrSignedForOtherClaims() {
        String[] parts = stage.machineToken("partner-0147").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        isRefused(parts[0] + "." + parts[1] + ".");
        isRefused(parts[0] + "." + parts[1]);
        isRefused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        isRefused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
        isRefused(parts[0] + "." + encoded(claims.replace("\"partner\"", "\"auditor\"")) + "." + parts[2]);
    }

    @Test
    void refusesIdTokensAndRefreshTokens() {
        CodeFlow.Tokens tokens = new CodeFlow(stage.keycloak).login("auditor", "auditor");
        stage.with(tokens.access()).get("/audit-entries").then().statusCode(200);
        isRefused(tokens.id());
        isRefused(tokens.refresh());
    }

    @Test
    void believesAKeyThatWasRotatedInAndStillTheOneBefore() {
        String before = stage.machineToken("partner-0147");
        String realm = stage.keycloak
                .administering("/guidance")
                .get()
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        stage.keycloak
                .administering("/guidance")
                .body(
                        """
                        {"name": "rotated", "providerId": "rsa-generated", "parentId": "%s",
                         "providerType": "org.keycloak.keys.KeyProvider",
                         "config": {"priority": ["200"], "active": ["true"], "enabled": ["true"]}}"""
                                .formatted(realm))
                .post("/components")
                .then()
                .statusCode(201);
        String after = stage.machineToken("partner-0147");
        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        // Keys are fetched at most once in ten seconds, and another test may just have made the application ask.
        Eventually.holds(
                "the new key is believed", () -> stage.with(after).get("/me").statusCode() == 200);
        stage.with(before).get("/me").then().statusCode(200);
    }

    private static String machine(String name, String lifespan, String mappers) {
        return """
                {"clientId": "%1$s", "secret": "%1$s", "serviceAccountsEnabled": true, "standardFlowEnabled": false,
                 "attributes": {"access.token.lifespan": "%2$s"}, "protocolMappers": [%3$s]}"""
                .formatted(name, lifespan, mappers);
    }

    private static void isRefused(String token) {
        stage.with(token)
                .get("/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    private static String keyOf(String token) {
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8))
                .getString("kid");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
