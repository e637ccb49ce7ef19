package dk.kk.ihcph.guidance.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests are counted by the network of the client, as the nearest trusted proxy states it, or by the login. */
@QuarkusTest
@TestProfile(TightLimits.class)
class RequestLimitsTest implements ApiTest {

    private RequestSpecification from(String address) {
        return anonymous().header(TightLimits.FORWARDED, address);
    }

    private Response write(String address) {
        return from(address).body("{}").post("/edge-probe");
    }

    /** The first refusal among so many requests; a slow machine gets tokens back meanwhile, so there may be some more. */
    private static Optional<Response> refused(int quota, IntFunction<Response> request) {
        return IntStream.range(0, 2 * quota)
                .mapToObj(request)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst();
    }

    private static void tells(Optional<Response> refused, String limit, int quota) {
        assertThat(refused).isPresent();
        refused.orElseThrow()
                .then()
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_MANY_REQUESTS"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit-Policy", containsString("\"" + limit + "\";q=" + quota + ";w="))
                .header("RateLimit", matchesPattern("\"" + limit + "\";r=0;t=[1-9]\\d*"));
    }

    @Test
    void countsWritesOfAnIpv6NetworkTogether() {
        tells(
                refused(TightLimits.WRITES, i -> write("2001:db8:5:1::" + Integer.toHexString(i + 1))),
                "anonymous-writes",
                TightLimits.WRITES);
        write("2001:db8:5:2::1").then().statusCode(422);
    }

    @Test
    void countsTheAddressThatTheProxySawAndNotWhatTheClientWrote() {
        tells(
                refused(TightLimits.WRITES, i -> write("192.0.2." + i + ", 198.51.100.1")),
                "anonymous-writes",
                TightLimits.WRITES);
        write("198.51.100.1, 198.51.100.2").then().statusCode(422);
    }

    @Test
    void takesAnIpv4AddressInIpv6ForTheSame() {
        tells(
                refused(TightLimits.WRITES, i -> write(i % 2 == 0 ? "198.51.100.3" : "::ffff:198.51.100.3")),
                "anonymous-writes",
                TightLimits.WRITES);
    }

    @Test
    void limitsReadsWithoutWritingARow() {
        String rows = "select count(*) || ' ' || coalesce(max(expires_at)::text, '') from rate_limit_bucket";
        String before = TestDatabase.read(rows);
        tells(
                refused(TightLimits.READS, i -> from("198.51.100.4").get("/problems")),
                "anonymous-reads",
                TightLimits.READS);
        assertThat(TestDatabase.read(rows)).isEqualTo(before);
        from("198.51.100.5").get("/problems").then().statusCode(200);
    }

    @Test
    void limitsALoginWhateverItsAddress() {
        String token =
                TestIssuer.signed(TestIssuer.claims("busy-" + UUID.randomUUID()).groups("evaluator"), "first");
        tells(
                refused(
                        TightLimits.LOGIN,
                        i -> from("203.0.113." + i % 250).auth().oauth2(token).get("/problems")),
                "login",
                TightLimits.LOGIN);
        as("kff-guide").get("/problems").then().statusCode(200);
    }

    @Test
    void letsKiosksGoOn() {
        for (int i = 0; i < TightLimits.LOGIN + 10; i++) {
            as("kiosk")
                    .header(TightLimits.FORWARDED, "198.51.100.7")
                    .get("/problems")
                    .then()
                    .statusCode(200);
        }
        for (int i = 0; i < 2 * TightLimits.WRITES; i++) {
            as("kiosk")
                    .header(TightLimits.FORWARDED, "198.51.100.7")
                    .body("{}")
                    .post("/edge-probe")
                    .then()
                    .statusCode(422);
        }
    }
}
