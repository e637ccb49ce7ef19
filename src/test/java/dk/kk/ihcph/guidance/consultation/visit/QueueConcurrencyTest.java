package dk.kk.ihcph.guidance.consultation.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Many guides and citizens at once, on real PostgreSQL. Thousands of answers: not held against the contract here. */
@QuarkusTest
class QueueConcurrencyTest implements ApiTest {
    private static final int GUIDES = 20;
    private static final int CITIZENS = Concurrently.many(800);

    @Test
    void twentyGuidesGetEachOfManyCitizensOnce() {
        String location = Desks.open();
        RequestSpecification kiosk = caller("kiosk", "kiosk");
        Concurrently.run(GUIDES, caller -> {
            for (int i = 0; i < CITIZENS / GUIDES; i++) {
                assertThat(post(kiosk, "/locations/" + location + "/queue/tickets", Map.of("topics", List.of("MITID")))
                                .statusCode())
                        .isEqualTo(201);
            }
            return caller;
        });
        List<List<String>> called =
                Concurrently.run(GUIDES, caller -> seeToAll(location, "guide-" + caller + location));
        List<String> all = called.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(CITIZENS).doesNotHaveDuplicates();
        assertThat(all).contains("A001", "A%03d".formatted(CITIZENS));
        called.forEach(each -> assertThat(each).isSorted());
    }

    @Test
    void aGuideWhoAsksTwentyTimesAtOnceGetsOneCitizen() {
        String location = Desks.open();
        for (int i = 0; i < GUIDES; i++) {
            Desks.ticket(location);
        }
        RequestSpecification guide = caller("eager-" + location, "kff-guide");
        List<Integer> answers =
                Concurrently.run(GUIDES, caller -> next(guide, location).statusCode());
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(next(caller("calm-" + location, "kff-guide"), location)
                        .jsonPath()
                        .getString("ticketNumber"))
                .isEqualTo("A002");
    }

    @Test
    void oneOfTwentyStepsAtOnceIsTaken() {
        String location = Desks.open();
        Desks.ticket(location);
        RequestSpecification guide = caller("start-" + location, "kff-guide");
        String id = next(guide, location).jsonPath().getString("id");
        List<Integer> answers =
                Concurrently.run(GUIDES, caller -> post(guide, "/consultations/" + id + "/start", Map.of())
                        .statusCode());
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    /** Calls, begins and completes until nobody waits. */
    private static List<String> seeToAll(String location, String subject) {
        RequestSpecification guide = caller(subject, "kff-guide");
        List<String> called = new ArrayList<>();
        Set<String> reasons = new HashSet<>();
        Response answer = next(guide, location);
        while (answer.statusCode() == 201) {
            JsonPath visit = answer.jsonPath();
            called.add(visit.getString("ticketNumber"));
            reasons.add(visit.getString("callExplanation.code"));
            String consultation = "/consultations/" + visit.getString("id");
            assertThat(post(guide, consultation + "/start", Map.of()).statusCode())
                    .isEqualTo(200);
            assertThat(post(guide, consultation + "/complete", Map.of()).statusCode())
                    .isEqualTo(200);
            answer = next(guide, location);
        }
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(reasons).isSubsetOf("FIRST_IN_LINE", "LONGEST_WAIT");
        return called;
    }

    private static Response next(RequestSpecification guide, String location) {
        return post(guide, "/locations/" + location + "/queue/next", Map.of("override", Map.of("reason", "Helps out")));
    }

    private static Response post(RequestSpecification caller, String path, Map<String, Object> body) {
        return RestAssured.given().spec(caller).body(body).post(path);
    }

    private static RequestSpecification caller(String subject, String role) {
        return RestAssured.given()
                .basePath(BASE)
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(TestIssuer.signed(TestIssuer.claims(subject).groups(Set.of(role)), "first"));
    }
}
