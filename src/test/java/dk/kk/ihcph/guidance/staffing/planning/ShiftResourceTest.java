package dk.kk.ihcph.guidance.staffing.planning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ShiftResourceTest implements ApiTest {
    private static final String PATCH = "application/merge-patch+json";

    @Test
    void plansADraftThatOnlyPlannersSee() {
        String staff = Schedules.staff("BIF");
        String id = Schedules.plan(staff, "IH", "2026-03-02T09:00+01:00", "2026-03-02T15:00+01:00")
                .statusCode(201)
                .header("Location", containsString("/api/v1/shifts/"))
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("DRAFT"))
                .body("activity", equalTo("DESK"))
                .body("administration", equalTo("BIF"))
                .body("hours", equalTo(6.0f))
                .body("overridden", hasSize(0))
                .body("allowedActions", contains("CHANGE", "DELETE"))
                .extract()
                .path("id");

        as("kff-coordinator").get("/shifts/" + id).then().statusCode(200).body("allowedActions", hasSize(0));
        as("bif-guide").get("/shifts/" + id).then().statusCode(404);
        as("bif-guide")
                .queryParam("staff", staff)
                .get("/shifts")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as("bif-coordinator")
                .queryParam("staff", staff)
                .queryParam("from", "2026-03-02")
                .queryParam("to", "2026-03-03")
                .get("/shifts")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void refusesTheOtherAdministrationsStaff() {
        String staff = Schedules.staff("KFF");
        as("bif-coordinator")
                .body(Schedules.shift(staff, "IH", "2026-03-02T09:00+01:00", "2026-03-02T15:00+01:00"))
                .post("/shifts")
                .then()
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T15:00+01:00, 2026-03-02T09:00+01:00, IH, /endsAt, ENDS_BEFORE_IT_STARTS",
        "2026-03-02T09:00+01:00, 2026-03-02T09:00+01:00, IH, /endsAt, ENDS_BEFORE_IT_STARTS",
        "2026-03-02T09:00+01:00, 2026-03-03T15:00+01:00, IH, /endsAt, TOO_LONG",
        "2026-03-02T09:00+01:00, 2026-03-02T15:00+01:00, XX, /location, UNKNOWN_CODE",
        "1826-03-02T09:00+01:00, 2026-03-02T15:00+01:00, IH, /startsAt, OUT_OF_RANGE",
        "+999999999-12-31T23:50:00Z, 2026-03-02T15:00+01:00, IH, /startsAt, OUT_OF_RANGE",
    })
    void refusesWhatIsNoShift(String from, String to, String location, String pointer, String code) {
        String staff = Schedules.staff("BIF");
        Schedules.plan(staff, location, from, to)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        Schedules.noneOf(staff);
    }

    @Test
    void refusesStaffWhoAreNotThere() {
        Schedules.plan(UUID.randomUUID().toString(), "IH", "2026-03-02T09:00+01:00", "2026-03-02T15:00+01:00")
                .statusCode(422)
                .body("errors.pointer", contains("/staff"));
    }

    @Test
    void refusesAnOverlapAndSaysWithWhat() {
        String staff = Schedules.staff("BIF");
        Schedules.plan(staff, "IH", "2026-03-02T09:00+01:00", "2026-03-02T12:00+01:00")
                .statusCode(201);
        Schedules.plan(staff, "IH", "2026-03-02T12:00+01:00", "2026-03-02T15:00+01:00")
                .statusCode(201);
        Schedules.plan(staff, "IH", "2026-03-02T11:00+01:00", "2026-03-02T13:00+01:00")
                .statusCode(409)
                .body("code", equalTo("SHIFT_RULES_BROKEN"))
                .body("errors.code", contains("OVERLAP"))
                .body("errors[0].message", containsString("already has a shift on Monday 2 March 2026, 09:00-12:00"));
    }

    @Test
    void takesASoftRuleOnlyWithAReasonAndKeepsIt() {
        String staff = Schedules.staff("BIF");
        Map<String, Object> late = Schedules.shift(staff, "IH", "2026-03-02T14:00+01:00", "2026-03-02T18:00+01:00");
        as("bif-coordinator")
                .body(late)
                .post("/shifts")
                .then()
                .statusCode(409)
                .body("errors.code", contains("OUTSIDE_OPENING_HOURS"))
                .body("errors[0].message", containsString("override.reason"));
        String id = as("bif-coordinator")
                .body(Schedules.with(late, "override", Map.of("reason", "Open house until six")))
                .post("/shifts")
                .then()
                .statusCode(201)
                .body("overridden", contains("OUTSIDE_OPENING_HOURS"))
                .body("overrideReason", equalTo("Open house until six"))
                .extract()
                .path("id");
        as("kff-coordinator")
                .get("/shifts/" + id)
                .then()
                .statusCode(200)
                .body("overrideReason", equalTo(null))
                .body("overridden", contains("OUTSIDE_OPENING_HOURS"));
        as("auditor")
                .queryParam("entityType", "shift")
                .queryParam("entityId", id)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items.changes.overrideReason", hasItem("changed"))
                .body("items.changes.overridden.to.flatten()", hasItem("OUTSIDE_OPENING_HOURS"));
    }

    @Test
    void namesEveryRuleThatABatchBreaksAndPlansNoneOfIt() {
        String staff = Schedules.staff("BIF", Map.of("activeTo", "2026-03-06"));
        List<Map<String, Object>> items = List.of(
                Schedules.shift(staff, "IH", "2026-03-02T09:00+01:00", "2026-03-02T15:00+01:00"),
                Schedules.shift(staff, "IH", "2026-03-02T14:00+01:00", "2026-03-02T15:00+01:00"),
                Schedules.shift(staff, "KEH", "2026-03-03T00:00+01:00", "2026-03-03T08:00+01:00"),
                Schedules.shift(staff, "IH", "2026-03-09T09:00+01:00", "2026-03-09T15:00+01:00"));
        as("bif-coordinator")
                .body(Map.of("items", items))
                .post("/shifts/batch")
                .then()
                .statusCode(409)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/items/1 OVERLAP",
                                "/items/2 DAILY_REST",
                                "/items/2 OUTSIDE_OPENING_HOURS",
                                "/items/3 OUTSIDE_EMPLOYMENT"));
        Schedules.noneOf(staff);
    }

    @Test
    void plansABatchOnceAndTriesItOutBefore() {
        String staff = Schedules.staff("BIF");
        Map<String, Object> batch = Map.of(
                "items",
                IntStream.rangeClosed(4, 6)
                        .mapToObj(day -> Schedules.shift(
                                staff, "KEH", "2026-03-0" + day + "T11:00+01:00", "2026-03-0" + day + "T14:00+01:00"))
                        .toList());
        as("bif-coordinator")
                .queryParam("dryRun", true)
                .body(batch)
                .post("/shifts/batch")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("hours", equalTo(9.0f));
        Schedules.noneOf(staff);
        as("bif-coordinator")
                .body(batch)
                .post("/shifts/batch")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
    }

    @Test
    void changesAndDeletesADraftFreelyButOnlyOnce() {
        String staff = Schedules.staff("BIF");
        String id = Schedules.planned(staff, "2026-03-02T09:00+01:00", "2026-03-02T12:00+01:00");
        as("bif-coordinator")
                .contentType(PATCH)
                .body("{\"endsAt\": \"2026-03-02T13:00+01:00\"}")
                .patch("/shifts/" + id)
                .then()
                .statusCode(428);
        as("bif-coordinator")
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"endsAt\": \"2026-03-02T13:00+01:00\"}")
                .patch("/shifts/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("hours", equalTo(4.0f));
        as("bif-coordinator")
                .header("If-Match", "\"0\"")
                .delete("/shifts/" + id)
                .then()
                .statusCode(412);
        as("bif-coordinator")
                .header("If-Match", "\"1\"")
                .delete("/shifts/" + id)
                .then()
                .statusCode(204);
        as("bif-coordinator").get("/shifts/" + id).then().statusCode(404);
    }

    @Test
    void cannotCancelOrConfirmADraft() {
        String id = Schedules.planned(Schedules.staff("BIF"), "2026-03-02T09:00+01:00", "2026-03-02T12:00+01:00");
        for (String verb : List.of("cancel", "confirm")) {
            ValidatableResponse answer = as("bif-coordinator")
                    .body(verb.equals("cancel") ? Map.of("reason", "Closed") : Map.of())
                    .post("/shifts/" + id + "/" + verb)
                    .then();
            answer.statusCode(409).body("currentStatus", equalTo("DRAFT"));
        }
        as("bif-coordinator")
                .queryParam("status", "CANCELLED")
                .get("/shifts")
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void refusesAPeriodThatIsNone() {
        as("bif-coordinator")
                .queryParam("from", "9999-01-01")
                .get("/shifts")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("from"));
    }
}
