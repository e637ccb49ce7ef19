package dk.kk.ihcph.guidance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How one gets a token from the committed realm, and how one does not. */
class LoginE2E {
    private static final int FAILURES_UNTIL_LOCKED = 5;

    private static Stage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = Stage.up();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bif-guide",
                "kff-guide",
                "bif-coordinator",
                "kff-coordinator",
                "bif-controller",
                "kff-controller",
                "evaluator",
                "auditor",
                "admin"
            })
    void logsInWhoIsNamedAfterARoleWithThatRoleAlone(String role) {
        stage.as(role)
                .get("/me")
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of(role)))
                .body("name", equalTo(nameOf(role)));
    }

    @Test
    void refreshesOnceWithEachRefreshToken() {
        CodeFlow flow = new CodeFlow(stage.keycloak);
        CodeFlow.Tokens first = flow.login("bif-guide", "bif-guide");
        CodeFlow.Tokens second = CodeFlow.Tokens.of(flow.refresh(first.refresh()));
        assertThat(second.access()).isNotEqualTo(first.access());
        stage.with(second.access()).get("/me").then().statusCode(200).body("name", equalTo("BIF Guide"));
        flow.refresh(first.refresh()).then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void refusesACodeWithAnotherVerifierAndACodeTwice() {
        CodeFlow stolen = new CodeFlow(stage.keycloak);
        stolen.redeem(stolen.code(stolen.submit("bif-guide", "bif-guide")), CodeFlow.random())
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"));
        CodeFlow replayed = new CodeFlow(stage.keycloak);
        String code = replayed.code(replayed.submit("bif-guide", "bif-guide"));
        replayed.redeem(code).then().statusCode(200);
        replayed.redeem(code).then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void insistsOnPkceWithS256() {
        CodeFlow flow = new CodeFlow(stage.keycloak);
        Map<String, String> without = flow.request();
        without.remove("code_challenge");
        without.remove("code_challenge_method");
        assertThat(CodeFlow.parameters(flow.open(without))).containsEntry("error", "invalid_request");
        Map<String, String> plain = flow.request();
        plain.put("code_challenge_method", "plain");
        assertThat(CodeFlow.parameters(flow.open(plain))).containsEntry("error", "invalid_request");
    }

    @Test
    void sendsNobodyBackToAnAddressThatIsNotRegistered() {
        CodeFlow flow = new CodeFlow(stage.keycloak);
        Map<String, String> elsewhere = flow.request();
        elsewhere.put("redirect_uri", "http://localhost:5173/callback.evil.example/");
        flow.open(elsewhere).then().statusCode(400).header("Location", (String) null);
    }

    @Test
    void handsOutNoImplicitTokens() {
        CodeFlow flow = new CodeFlow(stage.keycloak);
        Map<String, String> implicit = flow.request();
        implicit.put("response_type", "token");
        String answer = flow.open(implicit).then().statusCode(302).extract().header("Location");
        assertThat(answer).contains("error=").doesNotContain("access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {CodeFlow.CLIENT, "admin-cli"})
    void takesNoPasswordGrantFromAPublicClient(String client) {
        String error = RestAssured.given()
                .formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        "bif-guide",
                        "password",
                        "bif-guide"))
                .post(stage.keycloak.endpoint("token"))
                .then()
                .extract()
                .path("error");
        assertThat(error).isIn("unauthorized_client", "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-0147", "kiosk-ih"})
    void takesNoPasswordGrantFromAMachine(String client) {
        RestAssured.given()
                .auth()
                .preemptive()
                .basic(client, stage.keycloak.secretOf(client))
                .formParams(Map.of("grant_type", "password", "username", "bif-guide", "password", "bif-guide"))
                .post(stage.keycloak.endpoint("token"))
                .then()
                .statusCode(400)
                .body("error", equalTo("unauthorized_client"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "partner-0147", "secret", "${GUIDANCE_PARTNER_0147_SECRET}"})
    void madeAMachinesSecretThatNobodyCanGuess(String guess) {
        assertThat(stage.keycloak.secretOf("partner-0147")).hasSizeGreaterThan(32);
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("partner-0147", guess)
                .formParam("grant_type", "client_credentials")
                .post(stage.keycloak.endpoint("token"))
                .then()
                .statusCode(401);
    }

    @Test
    void locksOutWhoGuesses() {
        stage.keycloak
                .administering("/guidance")
                .body(
                        """
                        {"username": "guessed", "enabled": true, "firstName": "G", "lastName": "G",
                         "email": "guessed@example.org", "emailVerified": true,
                         "credentials": [{"type": "password", "value": "a long right password"}]}""")
                .post("/users")
                .then()
                .statusCode(201);
        String right = "a+long+right+password";
        CodeFlow before = new CodeFlow(stage.keycloak);
        before.redeem(before.code(before.submit("guessed", right))).then().statusCode(200);
        for (int attempt = 0; attempt < FAILURES_UNTIL_LOCKED; attempt++) {
            new CodeFlow(stage.keycloak).submit("guessed", "wrong").then().statusCode(200);
        }
        new CodeFlow(stage.keycloak)
                .submit("guessed", right)
                .then()
                .statusCode(200)
                .body(containsString("kc-form-login"));
    }

    @Test
    void refusesAWeakPassword() {
        stage.keycloak
                .administering("/guidance")
                .body(
                        """
                        {"username": "weak", "enabled": true, "firstName": "W", "lastName": "W",
                         "email": "weak@example.org", "credentials": [{"type": "password", "value": "short"}]}""")
                .post("/users")
                .then()
                .statusCode(400);
    }

    /** As the users for trying out are named: BIF Guide, Auditor Example. */
    private static String nameOf(String role) {
        String[] words = role.split("-");
        return words.length == 1
                ? capitalized(role) + " Example"
                : words[0].toUpperCase(Locale.ROOT) + " " + capitalized(words[1]);
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
