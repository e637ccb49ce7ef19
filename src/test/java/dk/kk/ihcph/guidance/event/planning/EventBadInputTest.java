package dk.kk.ihcph.guidance.event.planning;

import static dk.kk.ihcph.guidance.event.PlannedEvents.plan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.event.PlannedEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventBadInputTest implements PlannedEvents {
    private static final String START = "2034-02-08T16:00:00Z";

    static Stream<Arguments> refused() {
        Map<String, String> label = Map.of("da", "A", "en", "A");
        Map<String, Object> choice = Map.of("key", "a", "label", label);
        return Stream.of(
                Arguments.of("/endsAt", "ENDS_BEFORE_IT_STARTS", Map.of("endsAt", "2034-02-08T15:00:00Z")),
                Arguments.of("/endsAt", "ENDS_BEFORE_IT_STARTS", Map.of("endsAt", START)),
                Arguments.of("/startsAt", "OUT_OF_RANGE", Map.of("startsAt", "1999-02-08T15:00:00Z")),
                Arguments.of("/endsAt", "OUT_OF_RANGE", Map.of("endsAt", "+999999999-12-31T23:59:59Z")),
                Arguments.of("/endsAt", "OUT_OF_RANGE", Map.of("endsAt", "+999999999-12-31T23:59:59-18:00")),
                Arguments.of("/capacity", "MIN", Map.of("capacity", 0)),
                Arguments.of("/capacity", "MAX", Map.of("capacity", 10001)),
                Arguments.of("/location", "UNKNOWN_CODE", Map.of("location", "MOON")),
                Arguments.of("/coHosts/0", "IS_THE_LEAD", Map.of("coHosts", List.of("KFF"))),
                Arguments.of("/coHosts/0", "UNKNOWN_CODE", Map.of("coHosts", List.of("TMF"))),
                Arguments.of("/overbookingReason", "REQUIRED_HERE", Map.of("overbooking", 0.2)),
                Arguments.of(
                        "/overbooking", "DECIMAL_MAX", Map.of("overbooking", 2.1, "overbookingReason", "Far too many")),
                Arguments.of("/overbooking", "DECIMAL_MIN", Map.of("overbooking", -0.1)),
                Arguments.of(
                        "/registrationClosesAt",
                        "ENDS_BEFORE_IT_STARTS",
                        Map.of("registrationOpensAt", START, "registrationClosesAt", "2034-02-01T16:00:00Z")),
                Arguments.of(
                        "/registrationOpensAt",
                        "ENDS_BEFORE_IT_STARTS",
                        Map.of("registrationOpensAt", "2034-02-09T16:00:00Z")),
                Arguments.of(
                        "/registrationClosesAt",
                        "AFTER_THE_EVENT",
                        Map.of("registrationClosesAt", "2034-02-09T16:00:00Z")),
                Arguments.of("/audienceMunicipalities", "REQUIRED_HERE", Map.of("audience", "MUNICIPALITIES")),
                Arguments.of(
                        "/audienceMunicipalities",
                        "NOT_OF_THIS_AUDIENCE",
                        Map.of("audienceMunicipalities", List.of("0147"))),
                Arguments.of(
                        "/audienceMunicipalities/0",
                        "UNKNOWN_CODE",
                        Map.of("audience", "MUNICIPALITIES", "audienceMunicipalities", List.of("9999"))),
                Arguments.of("/industry", "REQUIRED_HERE", Map.of("audience", "INDUSTRY")),
                Arguments.of("/languages/0", "UNKNOWN_CODE", Map.of("languages", List.of("xx"))),
                Arguments.of("/onlineUrl", "PATTERN", Map.of("onlineUrl", "javascript:alert(1)")),
                Arguments.of("/plannedCost/amount", "DIGITS", Map.of("plannedCost", Map.of("amount", 1.005))),
                Arguments.of("/maxPartySize", "MAX", Map.of("maxPartySize", 50)),
                Arguments.of("/maxPartySize", "MIN", Map.of("maxPartySize", 0)),
                Arguments.of(
                        "/quotas/0/municipality",
                        "NO_PARTNER",
                        Map.of("quotas", List.of(Map.of("municipality", "0101", "seats", 5)))),
                Arguments.of(
                        "/quotas/1/municipality",
                        "NOT_UNIQUE",
                        Map.of(
                                "quotas",
                                List.of(
                                        Map.of("municipality", "0147", "seats", 5),
                                        Map.of("municipality", "0147", "seats", 6)))),
                Arguments.of(
                        "/questions/0/choices",
                        "REQUIRED_HERE",
                        Map.of("questions", List.of(Map.of("key", "a", "label", label, "type", "CHOICE")))),
                Arguments.of(
                        "/questions/0/choices",
                        "NOT_OF_THIS_TYPE",
                        Map.of(
                                "questions",
                                List.of(Map.of(
                                        "key", "a", "label", label, "type", "TEXT", "choices", List.of(choice))))),
                Arguments.of(
                        "/questions/0/choices/1/key",
                        "NOT_UNIQUE",
                        Map.of(
                                "questions",
                                List.of(Map.of(
                                        "key",
                                        "a",
                                        "label",
                                        label,
                                        "type",
                                        "CHOICE",
                                        "choices",
                                        List.of(choice, choice))))),
                Arguments.of(
                        "/programme/0",
                        "OUTSIDE_THE_EVENT",
                        Map.of("programme", List.of(Map.of("startsAt", "2034-02-08T15:00:00Z", "title", label)))),
                Arguments.of("/title/en", "NOT_BLANK", Map.of("title", Map.of("da", "A", "en", " "))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatCannotBeAtItsPlace(String pointer, String code, Map<String, Object> wrong) {
        as(LEAD).body(plan(START, wrong))
                .post("/events")
                .then()
                .statusCode(422)
                .body(
                        "errors.find { it.pointer == '" + pointer + "' && it.code == '" + code + "' }.code",
                        equalTo(code));
        String id = published(plan(START));
        patch(LEAD, id, wrong).statusCode(422).body("errors.pointer", hasItem(pointer));
        as(LEAD).get("/events/" + id).then().header("ETag", startsWith("\"1."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</p>", "<!-- a -->"})
    void refusesHtmlAndNeverEchoesIt(String html) {
        as(LEAD).body(plan(START, Map.of("summary", Map.of("da", "Kort", "en", html))))
                .post("/events")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/summary/en"))
                .body("errors.code", contains("PLAIN_TEXT"))
                .body("errors.message", contains("must not contain HTML"))
                .body("detail", not(containsString(html)));
    }

    @Test
    void refusesACprNumberInAnyText() {
        as(LEAD).body(plan(START, Map.of("catering", "Ring 010190-1234")))
                .post("/events")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/catering"))
                .body("errors.code", contains("NO_CPR"));
    }

    @Test
    void needsAPlaceOfSomeKind() {
        Map<String, Object> nowhere = plan(START);
        nowhere.remove("location");
        as(LEAD).body(nowhere).post("/events").then().statusCode(422).body("errors.pointer", contains("/location"));
        nowhere.put("onlineUrl", "https://meet.example.org/x");
        as(LEAD).body(nowhere).post("/events").then().statusCode(201);
        String id = draft(plan(START));
        patch(LEAD, id, Collections.singletonMap("location", null))
                .statusCode(422)
                .body("errors.pointer", contains("/location"));
    }

    @Test
    void cannotReadWhatIsOfAnotherForm() {
        for (Map<String, Object> unreadable : List.of(
                Map.<String, Object>of("capacity", "100"),
                Map.<String, Object>of("startsAt", "tomorrow"),
                Map.<String, Object>of("status", "PUBLISHED"),
                Map.<String, Object>of("title", "Welcome"))) {
            as(LEAD).body(plan(START, unreadable)).post("/events").then().statusCode(400);
        }
        as(LEAD).post("/events").then().statusCode(400);
        as(LEAD).body(plan(START, Map.of("type", "PARTY")))
                .post("/events")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/type"));
        anonymous().get("/events/not-an-id").then().statusCode(404);
        anonymous()
                .queryParam("q", "a & | ! ( '\" <-> :*")
                .get("/events")
                .then()
                .statusCode(200);
        anonymous()
                .queryParam("updatedSince", "yesterday")
                .get("/events")
                .then()
                .statusCode(400);
    }
}
