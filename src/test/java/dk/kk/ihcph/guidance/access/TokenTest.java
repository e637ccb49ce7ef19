package dk.kk.ihcph.guidance.access;

import static dk.kk.ihcph.guidance.TestIssuer.claims;
import static dk.kk.ihcph.guidance.TestIssuer.signed;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.http.SmallDeployment;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tokens are believed, and what is made of what they say. */
@QuarkusTest
@TestProfile(SmallDeployment.class)
class TokenTest implements ApiTest {
    private static final Duration LONG_GONE = Duration.ofHours(1);

    static Stream<Named<String>> refusedTokens() {
        String valid = TestIssuer.token("auditor");
        String[] parts = valid.split("\\.");
        byte[] publicKey = TestIssuer.publicKey("first").getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----";
        return Stream.of(
                Named.of(
                        "expired",
                        signed(claims("auditor").expiresAt(Instant.now().minus(LONG_GONE)), "first")),
                Named.of("for another audience", signed(claims("auditor").audience("another-api"), "first")),
                Named.of("without an audience", signed(claims("auditor").audience(Set.of()), "first")),
                Named.of("of another issuer", signed(claims("auditor").issuer("https://elsewhere.example"), "first")),
                Named.of(
                        "without a subject",
                        signed(claims("auditor").groups("auditor").remove("sub"), "first")),
                Named.of(
                        "signed with a key nobody knows",
                        claims("auditor")
                                .jws()
                                .keyId("first")
                                .sign(TestIssuer.newKey().getPrivate())),
                Named.of("without its signature", parts[0] + "." + parts[1] + "."),
                Named.of("of two parts", parts[0] + "." + parts[1]),
                Named.of("with alg none", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + "."),
                Named.of(
                        "with the public key, in DER, as a secret",
                        claims("auditor").jws().keyId("first").sign(new SecretKeySpec(publicKey, "HmacSHA256"))),
                Named.of(
                        "with the public key, in PEM, as a secret",
                        claims("auditor")
                                .jws()
                                .keyId("first")
                                .sign(new SecretKeySpec(pem.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))),
                Named.of("with other claims than were signed", parts[0] + "." + richer(parts[1]) + "." + parts[2]),
                Named.of("that is none", "garbage"),
                Named.of("that is empty", ""));
    }

    @ParameterizedTest
    @MethodSource("refusedTokens")
    void refusesAToken(String token) {
        isRefused(anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/me")
                .then());
    }

    @Test
    void refusesToChooseBetweenTwoTokens() {
        isRefused(anonymous()
                .header("Authorization", "Bearer " + TestIssuer.token("bif-guide"))
                .header("Authorization", "Bearer " + TestIssuer.token("auditor"))
                .get("/me")
                .then());
    }

    @Test
    void refusesOtherSchemes() {
        isRefused(anonymous()
                .auth()
                .preemptive()
                .basic("bif-guide", "bif-guide")
                .get("/me")
                .then());
    }

    @Test
    void believesATokenWhoseKeyWasRotatedIn() {
        TestIssuer.rotate("second");
        String token = signed(claims("kff-guide").groups("kff-guide"), "second");
        // Keys are fetched at most once in the configured second, and another test may just have asked.
        Eventually.holds(
                "the new key is believed",
                () -> anonymous().auth().oauth2(token).get("/me").statusCode() == 200);
        as("bif-guide").get("/me").then().statusCode(200);
    }

    @Test
    void mapsTheProvidersGroupsAsConfigured() {
        me(Set.of("KK-IHCPH-Vejleder-BIF", "KK-Alle-Medarbejdere"))
                .body("roles", equalTo(List.of("bif-guide")))
                .body("administrations", equalTo(List.of("BIF")))
                .body("permissions", hasItem(Permission.CONSULTATION_WRITE));
    }

    @Test
    void mapsOneGroupToSeveralRoles() {
        me(Set.of("KK-IHCPH-Leder"))
                .body("roles", containsInAnyOrder("bif-coordinator", "kff-coordinator"))
                .body("administrations", containsInAnyOrder("BIF", "KFF"));
    }

    @Test
    void addsUpSeveralRoles() {
        me(Set.of("KK-IHCPH-Vejleder-KFF", "auditor"))
                .body("roles", containsInAnyOrder("kff-guide", "auditor"))
                .body("administrations", equalTo(List.of("KFF")))
                .body("permissions", allOf(hasItem(Permission.CONSULTATION_WRITE), hasItem(Permission.AUDIT_READ)));
    }

    @Test
    void givesNothingForGroupsItDoesNotKnow() {
        me(Set.of("KK-Alle-Medarbejdere", "BIF-GUIDE", "BIF_GUIDE", "bif-guide ", "*"))
                .body("roles", empty())
                .body("administrations", empty())
                .body("permissions", empty());
        anonymous()
                .auth()
                .oauth2(signed(claims("someone").groups("KK-Alle-Medarbejdere"), "first"))
                .get("/audit-entries")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("FORBIDDEN"));
    }

    /** The provider may have a group of that name for something else. */
    @Test
    void givesNothingForNamesOfOurRolesThatAreNotMapped() {
        me(Set.of("bif-coordinator", "admin", "kff-guide"))
                .body("roles", empty())
                .body("permissions", empty());
    }

    /** Quarkus takes the scopes of a token for permissions, and a provider may have a scope of that name for another API. */
    @Test
    void givesNothingForScopesWithTheNamesOfPermissions() {
        String token = signed(claims("someone").claim("scope", "openid " + Permission.AUDIT_READ), "first");
        anonymous().auth().oauth2(token).get("/audit-entries").then().statusCode(403);
        me(Set.of("auditor")).body("permissions", hasItem(Permission.AUDIT_READ));
    }

    /** A token is remembered once it is verified, but not longer than it is valid. */
    @Test
    void refusesATokenOnceItHasExpired() {
        String token = signed(claims("auditor").expiresAt(Instant.now().plusSeconds(2)), "first");
        anonymous().auth().oauth2(token).get("/me").then().statusCode(200);
        Eventually.holds(
                "the token has expired",
                () -> anonymous().auth().oauth2(token).get("/me").statusCode() == 401);
        isRefused(anonymous().auth().oauth2(token).get("/me").then());
    }

    @Test
    void readsOneMunicipalityOrSeveral() {
        anonymous()
                .auth()
                .oauth2(signed(claims("partner-0147").groups("partner").claim("municipality_code", "0147"), "first"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("municipalityCodes", equalTo(List.of("0147")));
        anonymous()
                .auth()
                .oauth2(signed(
                        claims("partners").groups("partner").claim("municipality_code", List.of("0147", "0157")),
                        "first"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("municipalityCodes", containsInAnyOrder("0147", "0157"));
    }

    @Test
    void knowsACallerByTheSubjectAndNotByAChangeableName() {
        anonymous()
                .auth()
                .oauth2(signed(
                        claims("f3b1c0de")
                                .preferredUserName("anna")
                                .upn("anna@kk.example")
                                .claim("name", "Anna Andersen")
                                .groups("bif-guide"),
                        "first"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("f3b1c0de"))
                .body("name", equalTo("Anna Andersen"));
    }

    private ValidatableResponse me(Set<String> groups) {
        return anonymous()
                .auth()
                .oauth2(signed(claims("someone").groups(groups), "first"))
                .get("/me")
                .then()
                .statusCode(200);
    }

    private static void isRefused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("UNAUTHENTICATED"))
                .body("type", equalTo("/api/v1/problems/unauthenticated"))
                .body("requestId", not(empty()));
    }

    private static String richer(String payload) {
        return encoded(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8)
                .replace("\"auditor\"", "\"admin\""));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
