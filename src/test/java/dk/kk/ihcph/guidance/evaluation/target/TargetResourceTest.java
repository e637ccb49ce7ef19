package dk.kk.ihcph.guidance.evaluation.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test has an indicator of its own, in years that no other test asks about. */
@QuarkusTest
class TargetResourceTest implements ApiTest {
    @Inject
    Targets targets;

    private static String terms(String indicator, String value, String from, String more) {
        return """
                {"indicator": "%s", "value": %s, "decision": "KFU 12-03-2026, punkt 4", "reason": "Flere skal komme",
                 "from": "%s"%s}"""
                .formatted(indicator, value, from, more);
    }

    private ValidatableResponse propose(String role, String terms) {
        return as(role).body(terms).post("/indicator-targets").then();
    }

    private String proposed(String terms) {
        return propose("kff-controller", terms).statusCode(201).extract().path("id");
    }

    private ValidatableResponse post(String role, String id, String action) {
        return as(role).post("/indicator-targets/" + id + "/" + action).then();
    }

    private String approved(String terms) {
        String id = proposed(terms);
        post("bif-controller", id, "approve").statusCode(200).body("status", equalTo("APPROVED"));
        return id;
    }

    private ValidatableResponse end(String role, String id, String day) {
        return as(role).body(
                        """
                        {"to": "%s", "decision": "KFU 10-12-2026, punkt 7", "reason": "Bevillingen udløber"}"""
                                .formatted(day))
                .post("/indicator-targets/" + id + "/end")
                .then();
    }

    private List<String> inForce(String indicator, String day) {
        return as("evaluator")
                .get("/indicator-targets?indicator=" + indicator + "&validOn=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void isInForceOnceBothAdministrationsApprove() {
        String id = propose("kff-controller", terms("SHOW_UP_RATE", "60", "2090-01-01", ", \"to\": \"2091-01-01\""))
                .statusCode(201)
                .body("value", equalTo(60f))
                .body("status", equalTo("PROPOSED"))
                .body("proposedBy", equalTo("KFF"))
                .body("approvals", contains("KFF"))
                .body("missingApprovals", contains("BIF"))
                .body("allowedActions", contains("WITHDRAW"))
                .extract()
                .path("id");
        assertThat(inForce("SHOW_UP_RATE", "2090-06-01")).isEmpty();
        post("kff-controller", id, "approve").statusCode(200).body("status", equalTo("PROPOSED"));
        as("bif-controller")
                .get("/indicator-targets/" + id)
                .then()
                .body("allowedActions", contains("APPROVE", "WITHDRAW"));
        post("bif-controller", id, "approve")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvals", contains("BIF", "KFF"))
                .body("missingApprovals", empty())
                .body("allowedActions", contains("END"));
        assertThat(inForce("SHOW_UP_RATE", "2090-06-01")).containsExactly(id);
        assertThat(inForce("SHOW_UP_RATE", "2091-01-01")).isEmpty();
        assertThat(targets.inForce("SHOW_UP_RATE", LocalDate.parse("2090-12-31")))
                .hasValueSatisfying(target -> assertThat(target.value()).isEqualByComparingTo("60"));
        as("evaluator").get("/indicator-targets/" + id).then().body("allowedActions", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_SUCH_ONE | 60 | UNKNOWN_CODE | /indicator",
                "CONSULTATIONS | 60 | NO_DIRECTION | /indicator",
                "SEATS_FILLED | 101 | OUT_OF_RANGE | /value",
                "SETTLING_IN_SCORE | 0.5 | OUT_OF_RANGE | /value",
                "SETTLING_IN_SCORE | 5.01 | OUT_OF_RANGE | /value"
            })
    void refusesAnImpossibleTarget(String indicator, String value, String code, String pointer) {
        propose("kff-controller", terms(indicator, value, "2090-01-01", ""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void refusesATargetWithoutADecision() {
        for (String decision : List.of("", ", \"decision\": \" \"", ", \"decision\": null")) {
            propose(
                            "kff-controller",
                            """
                            {"indicator": "SEATS_FILLED", "value": 60, "reason": "Flere", "from": "2090-01-01"%s}"""
                                    .formatted(decision))
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/decision"));
        }
        propose("kff-controller", terms("SEATS_FILLED", "60", "2090-01-01", "").replace("Flere skal", "010190-1234"))
                .statusCode(422)
                .body("errors.code", hasItem("NO_CPR"))
                .body("errors.message", not(hasItem(containsString("010190"))));
        as("evaluator").get("/indicator-targets?indicator=SEATS_FILLED").then().body("items", empty());
    }

    @Test
    void isForControllers() {
        String terms = terms("SEATS_FILLED", "60", "2090-01-01", "");
        propose("kff-coordinator", terms).statusCode(403);
        propose("evaluator", terms).statusCode(403);
        as("bif-guide").get("/indicator-targets").then().statusCode(403);
        as("evaluator").get("/indicator-targets?indicator=NOTHING").then().statusCode(400);
    }

    @Test
    void keepsItsTermsAndCannotBeDeleted() {
        String id = approved(terms("WAITING_TIME", "15", "2090-01-01", ""));
        post("kff-controller", id, "withdraw")
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body("currentStatus", equalTo("APPROVED"));
        for (String change : List.of(
                "update indicator_target set value = 1 where id = '%s'",
                "delete from indicator_target where id = '%s'")) {
            assertThatThrownBy(() -> changed(change.formatted(id))).hasMessageContaining("permission denied");
        }
    }

    @Test
    void endsByBothAdministrations() {
        String id = approved(terms("DESK_RATING", "4.5", "2090-01-01", ""));
        end("bif-controller", id, "2089-12-31").statusCode(422);
        end("bif-controller", id, "2092-01-01")
                .statusCode(200)
                .body("to", nullValue())
                .body("ending.approved", equalTo(false))
                .body("missingApprovals", contains("KFF"));
        assertThat(inForce("DESK_RATING", "2095-01-01")).containsExactly(id);
        post("bif-controller", id, "approve").statusCode(200).body("ending.approved", equalTo(false));
        post("kff-controller", id, "approve")
                .statusCode(200)
                .body("to", equalTo("2092-01-01"))
                .body("ending.approved", equalTo(true))
                .body("ending.decision", equalTo("KFU 10-12-2026, punkt 7"));
        assertThat(inForce("DESK_RATING", "2092-01-01")).isEmpty();
        assertThat(inForce("DESK_RATING", "2091-12-31")).containsExactly(id);
    }

    @Test
    void isSupersededByBothAdministrations() {
        String first = approved(terms("COST_PER_CONSULTATION", "150", "2090-01-01", ""));
        String beside = proposed(terms("COST_PER_CONSULTATION", "140", "2091-01-01", ""));
        post("bif-controller", beside, "approve")
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("detail", containsString("1 January 2090"));
        String second =
                approved(terms("COST_PER_CONSULTATION", "140", "2091-01-01", ", \"supersedes\": \"" + first + "\""));
        assertThat(inForce("COST_PER_CONSULTATION", "2090-12-31")).containsExactly(first);
        assertThat(inForce("COST_PER_CONSULTATION", "2091-01-01")).containsExactly(second);
        propose(
                        "kff-controller",
                        terms("COST_PER_PARTICIPANT", "140", "2091-01-01", ", \"supersedes\": \"" + second + "\""))
                .statusCode(422)
                .body("errors.code", contains("NOT_TO_SUPERSEDE"));
    }

    @Test
    void refusesAStaleApproval() {
        String id = proposed(terms("DESK_HOURS_COVERED", "95", "2090-01-01", ""));
        as("bif-controller")
                .header("If-Match", "\"7\"")
                .post("/indicator-targets/" + id + "/approve")
                .then()
                .statusCode(412);
    }

    @Test
    void approvesOneOfOverlappingTargetsOnly() {
        int callers = 6;
        List<String> ids = IntStream.range(0, callers)
                .mapToObj(
                        at -> proposed(terms("COST_PER_STAFFED_HOUR", "4" + at + "0", "2090-0" + (at + 1) + "-01", "")))
                .toList();
        List<Integer> statuses = Concurrently.run(callers, at -> as("bif-controller")
                .post("/indicator-targets/" + ids.get(at) + "/approve")
                .statusCode());
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        assertThat(inForce("COST_PER_STAFFED_HOUR", "2095-01-01")).hasSize(1);
    }

    @Test
    void leavesATraceWithoutTheReason() {
        String id = approved(terms("REFERRALS_WITH_OUTCOME", "80", "2090-01-01", ""));
        as("auditor")
                .get("/audit-entries?entityType=indicator_target&entityId=" + id)
                .then()
                .statusCode(200)
                .body("items.action", contains("UPDATE", "CREATE"))
                .body("items[0].changes.status.to", equalTo("APPROVED"))
                .body("items[1].changes.reason", equalTo("changed"));
    }

    private static void changed(String sql) throws SQLException {
        try (Connection application = TestDatabase.asApplication();
                Statement statement = application.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
