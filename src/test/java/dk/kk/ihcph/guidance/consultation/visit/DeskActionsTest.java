package dk.kk.ihcph.guidance.consultation.visit;

import static org.hamcrest.Matchers.contains;

import dk.kk.ihcph.guidance.AllowedActions;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a citizen's visit at the desk lists as allowed is what its guards let through, in every state. */
@QuarkusTest
class DeskActionsTest implements ApiTest {
    private static final String ROLE = "kff-guide";

    /** Of the visit that was made last: each has a guide of its own, since a guide has one citizen at a time. */
    private String guide = "";

    private RequestSpecification guide() {
        return Schedules.login(guide, ROLE);
    }

    private Response step(String id, String step, Map<String, Object> body) {
        return guide().body(body).post("/consultations/" + id + "/" + step);
    }

    private BiFunction<String, String, Response> step(String step) {
        return (id, etag) -> step(id, step, new HashMap<>());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "recall",
                "recall,recall",
                "start",
                "start,hold",
                "start,hold,resume",
                "recall,recall,no-show",
                "transfer",
            })
    void listsWhatItsGuardsLetThrough(String steps) {
        AllowedActions.agreeWithGuards(
                () -> called(steps),
                id -> guide().get("/consultations/" + id + "/visit"),
                Map.of(
                        "START", step("start"),
                        "RECALL", step("recall"),
                        "HOLD", step("hold"),
                        "RESUME", step("resume"),
                        "TRANSFER", (id, etag) -> step(id, "transfer", Map.of("administration", "BIF")),
                        "COMPLETE", (id, etag) -> step(id, "complete", Map.of("result", "ANSWERED")),
                        "NO_SHOW", step("no-show")));
    }

    private String called(String steps) {
        guide = UUID.randomUUID().toString();
        String location = Desks.open();
        Desks.ticket(location);
        String id = Desks.next(location, guide, ROLE).statusCode(201).extract().path("id");
        for (String step : steps.isEmpty() ? List.<String>of() : List.of(steps.split(","))) {
            step(id, step, step.equals("transfer") ? Map.of("administration", "BIF") : new HashMap<>())
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    @Test
    void listsNoSecondCitizenForAGuideWhoHasOne() {
        String first = called("start,hold");
        String second = Desks.open();
        Desks.ticket(second);
        Desks.next(second, guide, ROLE).statusCode(201).body("allowedActions", contains("START", "RECALL", "TRANSFER"));
        guide().get("/consultations/" + first + "/visit")
                .then()
                .statusCode(200)
                .body("allowedActions", contains("TRANSFER", "COMPLETE"));
        step(first, "resume", new HashMap<>()).then().statusCode(409);
    }
}
