package dk.kk.ihcph.guidance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.contract.Contract.Operation;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Links lead to the configured public URL. What a stranger wrote into Host or the headers of proxies is in no answer. */
@QuarkusTest
class HostileHostTest implements ApiTest {
    private static final String HOSTILE = "hostile.example";
    private static final List<String> HOSTS = List.of(HOSTILE, HOSTILE + ":81");
    private static final List<String> MALFORMED = List.of("a.b%zz." + HOSTILE, HOSTILE + ":x", HOSTILE + "/api");
    private static final List<String> ROLES = List.of("bif-coordinator", "auditor");

    private static RequestSpecification hostile(RequestSpecification caller, String host) {
        return caller.header("Host", host)
                .header("X-Forwarded-Host", HOSTILE)
                .header("X-Forwarded-Prefix", "/" + HOSTILE)
                .header("X-Forwarded-Proto", "gopher")
                .header("Forwarded", "host=" + HOSTILE + ";proto=gopher");
    }

    private static void showsNoTrace(Response answer, String what) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(answer.headers().toString() + answer.body().asString())
                .as(what)
                .doesNotContain(HOSTILE)
                .doesNotContain("gopher");
    }

    @Test
    void leavesNoTraceInAnyReading() {
        List<Operation> readings = Contract.read(Contract.COMMITTED).operations().stream()
                .filter(operation ->
                        operation.method().equals("get") && !operation.path().contains("{"))
                .toList();
        assertThat(readings).hasSizeGreaterThan(30);
        for (Operation reading : readings) {
            String path = reading.path().replace(BASE, "");
            for (String role : ROLES) {
                showsNoTrace(hostile(as(role), HOSTILE).queryParam("limit", 1).get(path), role + " " + path);
                showsNoTrace(hostile(as(role), HOSTILE).get(path), role + " " + path);
            }
        }
        for (String host : HOSTS) {
            showsNoTrace(hostile(as("auditor"), host).queryParam("limit", 1).get("/audit-entries"), host);
            showsNoTrace(
                    hostile(anonymous(), host).accept("application/ld+json").get("/events.jsonld"), host);
            showsNoTrace(hostile(anonymous(), host).delete("/locations"), host);
            showsNoTrace(hostile(anonymous(), host).get("/nowhere"), host);
        }
    }

    /** The HTTP server refuses most of them itself, so that the contract does not describe the answer. */
    @Test
    void leavesNoTraceOfAHostThatIsNone() {
        for (String host : MALFORMED) {
            for (String path : List.of("/audit-entries?limit=1", "/nowhere")) {
                showsNoTrace(
                        hostile(as("auditor").noFiltersOfType(AnswersAsDocumented.class), host)
                                .get(path),
                        host);
            }
        }
    }

    @Test
    void leavesNoTraceInWhatWasCreated() {
        String publicUrl = ConfigProvider.getConfig().getValue("guidance.public-url", String.class);
        for (String host : HOSTS) {
            String key = UUID.randomUUID().toString();
            for (int replay = 0; replay < 2; replay++) {
                Response made = hostile(as("bif-guide"), host)
                        .header("Idempotency-Key", key)
                        .body(Map.of("topics", List.of("MITID"), "location", "IH"))
                        .post("/consultations");
                assertThat(made.statusCode()).isEqualTo(201);
                showsNoTrace(made, host);
                assertThat(made.header("Location")).isEqualTo(publicUrl + "/api/v1/consultations/" + made.path("id"));
            }
        }
        String staff = Schedules.staff("BIF");
        Response feed = hostile(as("bif-coordinator"), HOSTILE).post("/staff/" + staff + "/calendar-key");
        showsNoTrace(feed, "the address of a calendar feed");
        assertThat(feed.body().asString()).contains(publicUrl + "/api/v1/staff/" + staff + ".ics?key=");
    }

    @Test
    void leadsToTheNextPageWithTheSameQuery() {
        as("bif-guide")
                .body(Map.of("topics", List.of("MITID"), "location", "IH"))
                .post("/consultations");
        as("bif-guide")
                .body(Map.of("topics", List.of("MITID"), "location", "IH"))
                .post("/consultations");
        String link = as("bif-guide")
                .get("/consultations?limit=1&location=IH")
                .then()
                .statusCode(200)
                .extract()
                .header("Link");
        String publicUrl = ConfigProvider.getConfig().getValue("guidance.public-url", String.class);
        assertThat(link).startsWith("<" + publicUrl + "/api/v1/consultations?limit=1&location=IH&cursor=");
        String next = link.substring(1, link.indexOf('>'));
        as("bif-guide").basePath("").urlEncodingEnabled(false).get(next).then().statusCode(200);
    }
}
