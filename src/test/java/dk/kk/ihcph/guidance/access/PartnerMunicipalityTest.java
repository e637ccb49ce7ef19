package dk.kk.ihcph.guidance.access;

import static dk.kk.ihcph.guidance.TestIssuer.claims;
import static dk.kk.ihcph.guidance.TestIssuer.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A partner's token must say for which municipality; else it opens nothing, not even what everybody may do. */
@QuarkusTest
class PartnerMunicipalityTest implements ApiTest {
    @Inject
    MunicipalityClaim claim;

    static Stream<Object> badClaims() {
        return Stream.of("", "147", "01470", "9999", "*", List.of(), List.of("0147", "9999"), Map.of("a", "0147"));
    }

    private RequestSpecification with(JwtClaimsBuilder claims) {
        return anonymous().auth().oauth2(signed(claims, "first"));
    }

    private static JwtClaimsBuilder partner() {
        return claims("partner-without").groups(Set.of("partner"));
    }

    @Test
    void refusesAPartnerWithoutTheClaimEverywhere() {
        isRefused(with(partner()));
    }

    @ParameterizedTest
    @MethodSource("badClaims")
    void refusesAPartnerWhoseClaimIsNoMunicipality(Object municipality) {
        isRefused(with(partner().claim("municipality_code", municipality)));
    }

    private void isRefused(RequestSpecification caller) {
        String event = publishedEvent();
        String before = registrations(event);
        Map<String, Object> party = Map.of(
                "name",
                "Guest",
                "email",
                UUID.randomUUID() + "@example.org",
                "partySize",
                1,
                "consent",
                true,
                "municipality",
                "0147");
        caller.body(party)
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(403)
                .body("code", equalTo("MUNICIPALITY_CLAIM_MISSING"))
                .body("developerHint", containsString("municipality_code"))
                .body("detail", not(containsString("9999")));
        assertThat(registrations(event)).isEqualTo(before);
        for (String path : List.of("/events", "/referrals", "/events/" + event + "/registrations", "/me")) {
            caller.get(path).then().statusCode(403).body("code", equalTo("MUNICIPALITY_CLAIM_MISSING"));
        }
    }

    @Test
    void letsInAPartnerWithTheClaim() {
        with(partner().claim("municipality_code", "0147"))
                .get("/referrals")
                .then()
                .statusCode(200);
        with(partner().claim("municipality_code", List.of("0147", "0157")))
                .get("/me")
                .then()
                .statusCode(200);
        as("bif-guide").get("/me").then().statusCode(200);
    }

    @Test
    void readsTheMunicipalityFromTheNameOfTheUserInDevModeOnly() {
        DevMunicipalityClaim dev = new DevMunicipalityClaim();
        assertThat(dev.of(token(Map.of("upn", "partner-0147")))).containsExactly("0147");
        assertThat(dev.of(token(Map.of("upn", "partner-0147", "municipality_code", "0157"))))
                .containsExactly("0157");
        assertThat(dev.of(token(Map.of("upn", "bif-guide")))).isEmpty();
        assertThat(new MunicipalityClaim().of(token(Map.of("upn", "partner-0147"))))
                .isEmpty();
        assertThat(DevMunicipalityClaim.class
                        .getAnnotation(IfBuildProfile.class)
                        .value())
                .isEqualTo("dev");
        assertThat(claim).isNotInstanceOf(DevMunicipalityClaim.class);
    }

    private static JsonWebToken token(Map<String, Object> claims) {
        return (JsonWebToken) Proxy.newProxyInstance(
                JsonWebToken.class.getClassLoader(),
                new Class<?>[] {JsonWebToken.class},
                (self, method, arguments) -> claims.get(String.valueOf(arguments[0])));
    }

    private static String publishedEvent() {
        String id = UUID.randomUUID().toString();
        TestDatabase.write(
                "insert into event (id, version, administration, co_hosts, type, title_da, title_en, starts_at,"
                        + " ends_at, location, capacity, status, synthetic) values ('" + id
                        + "', 0, 'KFF', '{}', 'WELCOME', 'V',"
                        + " 'W', now() + interval '30 days', now() + interval '30 days 2 hours', 'IH', 5, 'PUBLISHED', false)");
        return id;
    }

    private static String registrations(String event) {
        return TestDatabase.read("select count(*) from registration where event = '" + event + "'");
    }
}
