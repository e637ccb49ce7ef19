package dk.kk.ihcph.guidance.staffing.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.kernel.Written;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AbsenceResourceTest implements ApiTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate TODAY = LocalDate.now(ZONE);

    private final String login = "guide-" + UUID.randomUUID();
    /** Beyond the fixed weeks of other tests, whatever day it is. */
    private final LocalDate day = TODAY.plusDays(3000);

    @Test
    void isAskedForByAGuideAndApprovedByTheCoordinatorOnce() {
        String staff = Schedules.staffWithLogin("BIF", login);
        String id = Schedules.login(login, "bif-guide")
                .body(Map.of(
                        "kind",
                        "VACATION",
                        "firstDay",
                        day.toString(),
                        "lastDay",
                        day.plusDays(4).toString()))
                .post("/absences")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/absences/"))
                .body("staff", equalTo(staff))
                .body("status", equalTo("REQUESTED"))
                .body("uncoveredShifts", hasSize(0))
                .body("allowedActions", contains("WITHDRAW"))
                .extract()
                .path("id");
        Schedules.login(login, "bif-guide")
                .post("/absences/" + id + "/approve")
                .then()
                .statusCode(403);
        as("bif-coordinator")
                .get("/absences/" + id)
                .then()
                .statusCode(200)
                .body("allowedActions", contains("APPROVE", "DECLINE", "WITHDRAW"));
        Schedules.decide("bif-coordinator", id, "approve")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("APPROVED"))
                .body("allowedActions", contains("WITHDRAW"));
        Schedules.decide("bif-coordinator", id, "approve").statusCode(409).body("currentStatus", equalTo("APPROVED"));
        as("bif-coordinator")
                .body(Map.of("reason", "Too late"))
                .post("/absences/" + id + "/decline")
                .then()
                .statusCode(409);
    }

    @Test
    void isSeenByThePersonAndTheirCoordinatorsOnly() {
        String staff = Schedules.staffWithLogin("BIF", login);
        String id = Schedules.absence(staff, "SICKNESS", day, day);
        for (String role : List.of("bif-guide", "kff-coordinator", "bif-controller", "auditor", "admin")) {
            as(role).get("/absences/" + id).then().statusCode(404);
            as(role).queryParam("staff", staff)
                    .get("/absences")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        Schedules.decide("kff-coordinator", id, "approve").statusCode(404);
        Schedules.decide("bif-guide", id, "withdraw").statusCode(404);
        Schedules.login(login, "bif-guide")
                .queryParam("mine", true)
                .get("/absences")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        as("bif-coordinator")
                .queryParam("staff", staff)
                .queryParam("from", day.toString())
                .queryParam("to", day.plusDays(1).toString())
                .queryParam("status", "REQUESTED")
                .get("/absences")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        as("bif-coordinator")
                .queryParam("staff", staff)
                .queryParam("mine", true)
                .get("/absences")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void leavesATraceOfWhoReadItAndNeverItsKind() {
        String staff = Schedules.staffWithLogin("BIF", login);
        String id = Schedules.absence(staff, "SICKNESS", day, day);
        as("bif-coordinator").get("/absences/" + id).then().statusCode(200);
        Schedules.decide("bif-coordinator", id, "approve").statusCode(200);
        Schedules.login(login, "bif-guide").get("/absences/" + id).then().statusCode(200);
        String trail = as("auditor")
                .queryParam("entityType", "absence")
                .queryParam("entityId", id)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items.findAll { it.action == 'READ' }.subject", hasItem("bif-coordinator"))
                .body("items.findAll { it.action == 'READ' }.subject", not(hasItem(login)))
                .body("items.find { it.action == 'CREATE' }.changes.kind", equalTo("changed"))
                .extract()
                .asString();
        assertThat(trail).doesNotContain("SICKNESS");
    }

    @Test
    void isDeclinedWithAReasonOrWithdrawnByThePerson() {
        String staff = Schedules.staffWithLogin("BIF", login);
        String declined = Schedules.absence(staff, "VACATION", day, day);
        as("bif-coordinator")
                .body(Map.of("reason", "Two are away already"))
                .post("/absences/" + declined + "/decline")
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("allowedActions", hasSize(0));
        Schedules.login(login, "bif-guide")
                .get("/absences/" + declined)
                .then()
                .body("decisionReason", equalTo("Two are away already"));
        String again = Schedules.absence(staff, "VACATION", day, day);
        Schedules.login(login, "bif-guide")
                .post("/absences/" + again + "/withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        Schedules.decide("bif-coordinator", again, "approve")
                .statusCode(409)
                .body("currentStatus", equalTo("WITHDRAWN"));
        assertThat(shift(staff, 0, 9)).as("neither keeps a shift away").isNotEmpty();
    }

    @Test
    void isWithdrawnByACoordinatorOnlyOnceItHasBegun() {
        String staff = Schedules.staffWithLogin("BIF", login);
        String id = Schedules.absence(staff, "SICKNESS", TODAY, TODAY.plusDays(1));
        Schedules.decide("bif-coordinator", id, "approve").statusCode(200);
        Schedules.login(login, "bif-guide").get("/absences/" + id).then().body("allowedActions", hasSize(0));
        Schedules.login(login, "bif-guide")
                .post("/absences/" + id + "/withdraw")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        Schedules.decide("bif-coordinator", id, "withdraw").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "VACATION, 60, 59, , , /lastDay, ENDS_BEFORE_IT_STARTS",
        "VACATION, 60, 427, , , /lastDay, TOO_LONG",
        "VACATION, 60, 61, 09:00:00, 12:00:00, /fromTime, TIMES_WITHIN_ONE_DAY",
        "VACATION, 60, 60, 12:00:00, 12:00:00, /toTime, ENDS_BEFORE_IT_STARTS",
        "VACATION, 60, 60, 09:00:00, , /toTime, REQUIRED_HERE",
        "VACATION, 60, 60, 09:00:30, 10:00:00, /fromTime, WHOLE_MINUTES",
        "VACATION, -1, 60, , , /firstDay, TOO_LATE_TO_ASK",
        "TRAINING, -1, -1, , , /firstDay, TOO_LATE_TO_ASK",
        "SICKNESS, -32, -30, , , /firstDay, TOO_LATE_TO_ASK",
        "VACATION, 40000, 40000, , , /firstDay, OUT_OF_RANGE",
    })
    void refusesWhatIsNoAbsence(String kind, int first, int last, String from, String to, String pointer, String code) {
        Map<String, Object> request = Schedules.with(
                Map.of(
                        "staff",
                        Schedules.staff("BIF"),
                        "kind",
                        kind,
                        "firstDay",
                        TODAY.plusDays(first).toString()),
                "lastDay",
                TODAY.plusDays(last).toString());
        request = from == null ? request : Schedules.with(request, "fromTime", from);
        request = to == null ? request : Schedules.with(request, "toTime", to);
        as("bif-coordinator")
                .body(request)
                .post("/absences")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void refusesWhomTheCallerMayNotSpeakFor() {
        Map<String, Object> request = Map.of("kind", "VACATION", "firstDay", day.toString());
        Schedules.login(login, "bif-guide")
                .body(request)
                .post("/absences")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/staff"));
        as("bif-coordinator")
                .body(Schedules.with(request, "staff", UUID.randomUUID()))
                .post("/absences")
                .then()
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_CODE"));
        String staff = Schedules.staff("KFF");
        for (String role : List.of("bif-coordinator", "kff-guide", "bif-guide")) {
            as(role).body(Schedules.with(request, "staff", staff))
                    .post("/absences")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("OTHER_ADMINISTRATION"));
        }
        as("kff-coordinator").queryParam("staff", staff).get("/absences").then().body("items", hasSize(0));
    }

    @Test
    void refusesASecondOneAtTheSameTime() {
        String staff = Schedules.staff("BIF");
        Schedules.absence(staff, "VACATION", day, day.plusDays(2));
        as("bif-coordinator")
                .body(Map.of(
                        "staff",
                        staff,
                        "kind",
                        "TRAINING",
                        "firstDay",
                        day.plusDays(2).toString()))
                .post("/absences")
                .then()
                .statusCode(409)
                .body("errors.code", contains("ABSENCE_IS_STATED_ONCE"))
                .body("errors[0].message", containsString(Written.day(day, Locale.ENGLISH)));
        Schedules.absence(staff, "TRAINING", day.plusDays(3), day.plusDays(3));
    }

    @Test
    void pagesWithoutLosingOrRepeatingAny() {
        String staff = Schedules.staff("BIF");
        List<String> ids = List.of(
                Schedules.absence(staff, "VACATION", day, day),
                Schedules.absence(staff, "VACATION", day.plusDays(1), day.plusDays(1)));
        String next = as("bif-coordinator")
                .queryParam("staff", staff)
                .queryParam("limit", 1)
                .get("/absences")
                .then()
                .body("items.id", contains(ids.get(0)))
                .extract()
                .path("next");
        as("bif-coordinator")
                .queryParam("staff", staff)
                .queryParam("cursor", next)
                .get("/absences")
                .then()
                .body("items.id", containsInAnyOrder(ids.get(1)))
                .body("next", nullValue());
    }

    /** Three hours, so many days after the first day away. */
    private String shift(String staff, int days, int hour) {
        return Schedules.preparation(
                staff,
                day.plusDays(days).atTime(hour, 0).atZone(ZONE),
                day.plusDays(days).atTime(hour + 3, 0).atZone(ZONE));
    }
}
