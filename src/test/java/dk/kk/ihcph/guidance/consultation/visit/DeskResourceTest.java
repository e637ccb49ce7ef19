package dk.kk.ihcph.guidance.consultation.visit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskResourceTest implements ApiTest {
    private static final String ROLE = "kff-guide";

    @Test
    void followsACitizenFromTheLineToTheLog() {
        String location = Desks.open();
        String guide = guide();
        JsonPath ticket = Desks.ticket(
                location, Map.of("topics", List.of("MITID"), "language", "en", "municipality", "0101", "persons", 2));
        String id = Desks.next(location, guide, ROLE)
                .statusCode(201)
                .header("Location", containsString("/api/v1/consultations/"))
                .body("ticketNumber", equalTo("A001"))
                .body("status", equalTo("CALLED"))
                .body("calls", equalTo(1))
                .body("callExplanation.code", equalTo("FIRST_IN_LINE"))
                .body("callExplanation.passedOver", equalTo(0))
                .body("allowedActions", equalTo(List.of("START", "RECALL", "TRANSFER")))
                .extract()
                .path("id");
        Desks.follow(ticket)
                .body("status", equalTo("AT_DESK"))
                .body("consultationStatus", equalTo("CALLED"))
                .body("administration", equalTo("KFF"))
                .body("position", nullValue());
        Desks.step(id, "recall", guide, ROLE).statusCode(200).body("calls", equalTo(2));
        Desks.step(id, "complete", guide, ROLE).statusCode(409).body("currentStatus", equalTo("CALLED"));
        Desks.step(id, "resume", guide, ROLE).statusCode(409).body("currentStatus", equalTo("CALLED"));
        Desks.step(id, "start", guide, ROLE).statusCode(200).body("status", equalTo("IN_PROGRESS"));
        Desks.step(id, "start", guide, ROLE).statusCode(409).body("currentStatus", equalTo("IN_PROGRESS"));
        Desks.step(id, "hold", guide, ROLE).statusCode(200).body("status", equalTo("ON_HOLD"));
        Desks.step(id, "resume", guide, ROLE)
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("periods.state", equalTo(List.of("WAITING", "CALLED", "SERVICE", "HOLD", "SERVICE")));
        Schedules.login(guide, ROLE)
                .body(Map.of("result", "ANSWERED", "topics", List.of("MITID", "HOUSING"), "firstVisit", "YES"))
                .post("/consultations/" + id + "/complete")
                .then()
                .statusCode(200)
                .body("status", equalTo("RECORDED"))
                .body("administration", equalTo("KFF"))
                .body("location", equalTo(location))
                .body("topics", equalTo(List.of("MITID", "HOUSING")))
                .body("persons", equalTo(2))
                .body("targetGroup", equalTo("YES"))
                .body("durationMinutes", equalTo(0))
                .body("ticket", equalTo(ticket.getString("id")))
                .body("closedAutomatically", equalTo(false));
        Schedules.login(guide, ROLE)
                .get("/consultations/" + id + "/visit")
                .then()
                .statusCode(200)
                .body("periods.findAll { it.endedAt == null }.size()", equalTo(0));
        Desks.step(id, "complete", guide, ROLE).statusCode(409).body("currentStatus", equalTo("RECORDED"));
        Desks.next(location, guide, ROLE).statusCode(204);
    }

    @Test
    void callsNobodyForAGuideWithoutAShiftUnlessTheySayWhy() {
        String location = Desks.open();
        Desks.ticket(location);
        as(ROLE).post("/locations/" + location + "/queue/next")
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_SHIFT_HERE"))
                .body("detail", startsWith("You do not have a published shift here right now ("));
        as(ROLE).body(Map.of("override", Map.of("reason", " ")))
                .post("/locations/" + location + "/queue/next")
                .then()
                .statusCode(422);
        Desks.next(location, guide(), ROLE).statusCode(201);
    }

    @Test
    void givesAGuideOneCitizenAtATime() {
        String location = Desks.open();
        String guide = guide();
        Desks.ticket(location);
        Desks.ticket(location);
        String first =
                Desks.next(location, guide, ROLE).statusCode(201).extract().path("id");
        Desks.next(location, guide, ROLE)
                .statusCode(409)
                .body("code", equalTo("GUIDE_BUSY"))
                .body("detail", startsWith("You have called number A001. "));
        Desks.step(first, "start", guide, ROLE).statusCode(200);
        Desks.next(location, guide, ROLE).statusCode(409);
        Desks.step(first, "hold", guide, ROLE).statusCode(200);
        Desks.next(location, guide, ROLE).statusCode(201).body("ticketNumber", equalTo("A002"));
        Desks.step(first, "resume", guide, ROLE).statusCode(409).body("code", equalTo("GUIDE_BUSY"));
        Desks.step(first, "resume", guide(), ROLE).statusCode(200);
    }

    @Test
    void reportsANoShowAfterEnoughCallsOnly() {
        String location = Desks.open();
        String guide = guide();
        JsonPath ticket = Desks.ticket(location);
        String id = Desks.next(location, guide, ROLE).statusCode(201).extract().path("id");
        Desks.step(id, "no-show", guide, ROLE)
                .statusCode(409)
                .body("detail", equalTo("Call the citizen 2 more times before you record a no-show."));
        Desks.step(id, "recall", guide, ROLE).statusCode(200);
        Desks.step(id, "recall", guide, ROLE).statusCode(200);
        Desks.step(id, "no-show", guide, ROLE).statusCode(200).body("status", equalTo("NO_SHOW"));
        Desks.follow(ticket).body("status", equalTo("NO_SHOW"));
        as(ROLE).get("/consultations?location=" + location)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        as(ROLE).get("/consultations?status=NO_SHOW&location=" + location)
                .then()
                .body("items.id", equalTo(List.of(id)));
    }

    @Test
    void sendsACitizenOnToTheOtherAdministrationAtTheirOldPlace() {
        String location = Desks.open();
        JsonPath first = Desks.ticket(location);
        Desks.ticket(location);
        String guide = guide();
        String id = Desks.next(location, guide, ROLE).extract().path("id");
        Desks.step(id, "start", guide, ROLE).statusCode(200);
        transfer(id, guide, Map.of("administration", "KFF")).statusCode(422);
        transfer(id, guide, Map.of("administration", "BIF", "topics", List.of("JOB_AND_CAREER")))
                .statusCode(200)
                .body("status", equalTo("RECORDED"));
        as(ROLE).get("/consultations/" + id).then().body("result", equalTo("SENT_ON"));
        Desks.follow(first).body("status", equalTo("WAITING")).body("position", equalTo(1));
        Desks.next(location, guide, ROLE).statusCode(201).body("ticketNumber", equalTo("A002"));
        Desks.next(location, guide(), "bif-guide")
                .statusCode(201)
                .body("ticketNumber", equalTo("A001"))
                .body("topics", equalTo(List.of("JOB_AND_CAREER")))
                .body("periods.state", equalTo(List.of("WAITING", "CALLED", "SERVICE", "WAITING", "CALLED")));
    }

    @Test
    void sendsACitizenOnToAnotherLocationUnderTheSameSecret() {
        String here = Desks.open();
        String there = Desks.open();
        Desks.ticket(there);
        JsonPath ticket = Desks.ticket(here);
        String guide = guide();
        String id = Desks.next(here, guide, ROLE).extract().path("id");
        transfer(id, guide, Map.of("location", Desks.closed())).statusCode(409);
        transfer(id, guide, Map.of("location", "NOWHERE")).statusCode(422);
        transfer(id, guide, Map.of("location", there)).statusCode(200).body("status", equalTo("TRANSFERRED"));
        String next = Desks.follow(ticket)
                .body("status", equalTo("TRANSFERRED"))
                .body("continuesAs.location", equalTo(there))
                .body("continuesAs.ticketNumber", equalTo("A002"))
                .extract()
                .path("continuesAs.ticket");
        anonymous()
                .header("Citizen-Secret", ticket.getString("secret"))
                .get("/locations/" + there + "/queue/tickets/" + next)
                .then()
                .statusCode(200)
                .body("dueAt", equalTo(ticket.getString("dueAt")));
        as(ROLE).get("/consultations?location=" + here).then().body("items.size()", equalTo(0));
    }

    @Test
    void leavesTheCitizensOfTheOtherAdministrationAlone() {
        String location = Desks.open();
        Desks.ticket(location);
        String id = Desks.next(location, guide(), ROLE).extract().path("id");
        Desks.step(id, "start", guide(), "bif-guide").statusCode(403);
        as("bif-guide").get("/consultations/" + id + "/visit").then().statusCode(403);
        Desks.step(UUID.randomUUID().toString(), "start", guide(), ROLE).statusCode(404);
    }

    private static ValidatableResponse transfer(String id, String guide, Map<String, Object> request) {
        return Schedules.login(guide, ROLE)
                .body(request)
                .post("/consultations/" + id + "/transfer")
                .then();
    }

    private static String guide() {
        return "guide-" + UUID.randomUUID();
    }
}
