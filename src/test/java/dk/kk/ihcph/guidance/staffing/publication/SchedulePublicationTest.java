package dk.kk.ihcph.guidance.staffing.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.staffing.Schedules;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Each test plans weeks of its own, in which only its own staff have shifts. */
@QuarkusTest
class SchedulePublicationTest implements ApiTest {
    private static final String PATCH = "application/merge-patch+json";

    /** Hears what those whose shifts they are will be told. */
    @ApplicationScoped
    static class Listener {
        private final List<ShiftsTouched> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes ShiftsTouched touched) {
            heard.add(touched);
        }

        List<ShiftsTouched> of(String staff) {
            return heard.stream()
                    .filter(one -> one.staff().contains(UUID.fromString(staff)))
                    .toList();
        }
    }

    @Inject
    Listener listener;

    @Test
    void publishesAWeekThatCoversWhatItMust() {
        String staff = Schedules.staff("BIF");
        String monday = week(staff, "2027-02-01");
        publish("2027-02-01", Map.of(), true)
                .statusCode(200)
                .body("$", not(hasKey("id")))
                .body("publishable", equalTo(true))
                .body("flaws", empty())
                .body("shiftCount", equalTo(4))
                .body("shifts.id", hasItem(monday))
                .body("shifts.status", everyItem(equalTo("DRAFT")))
                .body("hours", equalTo(23.0f))
                .body("uncoveredHours", equalTo(0.0f));
        as("bif-coordinator").get("/shifts/" + monday).then().body("status", equalTo("DRAFT"));
        String publication =
                publish("2027-02-01", Map.of(), false).statusCode(201).extract().path("id");
        as("bif-guide").get("/shifts/" + monday).then().statusCode(200).body("status", equalTo("PUBLISHED"));
        as("kff-guide")
                .get("/schedule-publications/" + publication)
                .then()
                .statusCode(200)
                .body("overrideReason", nullValue())
                .body("firstDay", equalTo("2027-02-01"));
        as("kff-guide")
                .queryParam("administration", "BIF")
                .get("/schedule-publications")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(publication));
        assertThat(listener.of(staff)).extracting(ShiftsTouched::kind).contains(ShiftsTouched.Kind.PUBLISHED);
        publish("2027-02-01", Map.of(), false).statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @Test
    void saysWhatStaysUncoveredAndPublishesItOnlyWithAReason() {
        String staff = Schedules.staff("BIF");
        Schedules.planned(staff, "2027-02-08T09:00+01:00", "2027-02-08T12:00+01:00");
        Response tried = publish("2027-02-08", Map.of(), true)
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body("shifts.staff", contains(staff))
                .body("flaws.rule", everyItem(equalTo("UNCOVERED")))
                .body("flaws.hard", everyItem(equalTo(false)))
                .body("flaws[0].location", equalTo("IH"))
                .body("flaws[0].from", equalTo("2027-02-08T11:00:00Z"))
                .body("flaws[0].to", equalTo("2027-02-08T14:00:00Z"))
                .body("flaws.missing", everyItem(equalTo(1)))
                .body("flaws[0]", not(hasKey("staff")))
                .extract()
                .response();
        publish("2027-02-08", Map.of("override", Map.of("reason", "A temp")), true)
                .statusCode(200)
                .body("publishable", equalTo(true))
                .body("flaws", hasSize(4));
        publish("2027-02-08", Map.of(), false)
                .statusCode(409)
                .body("code", equalTo("SHIFT_RULES_BROKEN"))
                .body("errors.code", everyItem(equalTo("UNCOVERED")))
                .body("errors", hasSize(4))
                .body(
                        "errors[0].message",
                        containsString(
                                "Monday 8 February 2027, 12:00-15:00: the Employment and Integration Administration needs 1 more"
                                        + " member of staff at "))
                .body("flaws", equalTo(tried.path("flaws")));
        as("bif-coordinator").queryParam("staff", staff).get("/shifts").then().body("items.status", contains("DRAFT"));
        publish("2027-02-08", Map.of("override", Map.of("reason", "A temp takes the rest")), false)
                .statusCode(201)
                .body("uncoveredHours", equalTo(20.0f))
                .body("overrideReason", equalTo("A temp takes the rest"));
    }

    @Test
    void seesThatARuleIsBrokenSinceTheShiftWasPlanned() {
        String staff = Schedules.staff("BIF");
        week(staff, "2027-02-15");
        as("bif-coordinator")
                .contentType(PATCH)
                .header("If-Match", "*")
                .body(Map.of("activeTo", "2027-02-17"))
                .patch("/staff/" + staff)
                .then()
                .statusCode(200);
        publish("2027-02-15", Map.of("override", Map.of("reason", "They come all the same")), false)
                .statusCode(409)
                .body("errors.code", hasItems("OUTSIDE_EMPLOYMENT", "OUTSIDE_EMPLOYMENT"))
                .body("flaws.findAll { it.hard }.rule", contains("OUTSIDE_EMPLOYMENT", "OUTSIDE_EMPLOYMENT"))
                .body("flaws.findAll { it.hard }.staff", contains(staff, staff))
                .body("flaws.findAll { it.hard }.location", contains("KEH", "KEH"))
                .body("flaws.findAll { it.hard }.staffName", everyItem(containsString("Guide ")))
                .body("flaws.findAll { it.hard }.missing", everyItem(nullValue()));
    }

    @Test
    void changesAPublishedShiftOnlyWithAReasonAndTellsBoth() {
        String staff = Schedules.staff("BIF");
        String other = Schedules.staff("BIF");
        String shift = week(staff, "2027-02-22");
        publish("2027-02-22", Map.of(), false).statusCode(201);
        change(shift, Map.of("staff", other)).statusCode(422).body("errors.pointer", contains("/reason"));
        change(shift, Map.of("staff", other, "reason", "Swapped"))
                .statusCode(200)
                .body("staff", equalTo(other))
                .body("changeReason", equalTo("Swapped"))
                .body("allowedActions", contains("CHANGE", "CANCEL"));
        assertThat(listener.of(other)).extracting(ShiftsTouched::kind).contains(ShiftsTouched.Kind.CHANGED);
        assertThat(listener.of(staff)).extracting(ShiftsTouched::kind).contains(ShiftsTouched.Kind.CHANGED);

        as("bif-coordinator")
                .header("If-Match", "*")
                .delete("/shifts/" + shift)
                .then()
                .statusCode(409)
                .body("currentStatus", equalTo("PUBLISHED"));
        as("kff-coordinator")
                .body(Map.of("reason", "Not mine"))
                .post("/shifts/" + shift + "/cancel")
                .then()
                .statusCode(403);
        as("bif-coordinator")
                .body(Map.of())
                .post("/shifts/" + shift + "/cancel")
                .then()
                .statusCode(422);
        as("bif-coordinator")
                .body(Map.of("reason", "The desk is closed"))
                .post("/shifts/" + shift + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("allowedActions", hasSize(0));
        assertThat(listener.of(other)).extracting(ShiftsTouched::kind).contains(ShiftsTouched.Kind.CANCELLED);
        change(shift, Map.of("staff", staff, "reason", "Back")).statusCode(409);
        Schedules.plan(other, "IH", "2027-02-22T09:00+01:00", "2027-02-22T15:00+01:00")
                .statusCode(201);
    }

    @Test
    void confirmsHoursOnceWorkedByThePersonOrWhoPlansThem() {
        String login = "guide-" + UUID.randomUUID();
        String staff = Schedules.staff("BIF", Map.of("subject", login));
        String shift = Schedules.planned(staff, "2025-02-03T09:00+01:00", "2025-02-03T15:00+01:00");
        as("bif-coordinator")
                .body(Map.of(
                        "administration", "BIF",
                        "firstDay", "2025-02-03",
                        "lastDay", "2025-02-03",
                        "override", Map.of("reason", "History")))
                .post("/schedule-publications")
                .then()
                .statusCode(201);
        confirm("bif-guide", shift, Map.of()).statusCode(403);
        confirm("kff-coordinator", shift, Map.of()).statusCode(403);
        confirm("bif-coordinator", shift, Map.of("endsAt", "2025-02-03T08:00:00+01:00"))
                .statusCode(422)
                .body("errors.code", contains("ENDS_BEFORE_IT_STARTS"));
        confirm("bif-coordinator", shift, Map.of("startsAt", "2025-02-01T09:00:00+01:00"))
                .statusCode(422)
                .body("errors.code", contains("TOO_LONG"));
        confirm("bif-coordinator", shift, Map.of("endsAt", "2025-02-03T15:30:00+01:00"))
                .statusCode(200)
                .body("workedHours", equalTo(6.5f))
                .body("hours", equalTo(6.0f));
        confirm("bif-coordinator", shift, Map.of()).statusCode(200).body("workedHours", equalTo(6.0f));
        as("bif-coordinator")
                .body(Map.of("reason", "Too late"))
                .post("/shifts/" + shift + "/cancel")
                .then()
                .statusCode(409);
    }

    @Test
    void refusesHoursThatAreYetToCome() {
        String staff = Schedules.staff("BIF");
        String shift = week(staff, "2028-03-06");
        publish("2028-03-06", Map.of(), false).statusCode(201);
        confirm("bif-coordinator", shift, Map.of()).statusCode(422).body("errors.code", contains("IN_THE_FUTURE"));
    }

    @Test
    void refusesAPeriodThatIsNone() {
        publish("2027-02-01", "2027-01-01").statusCode(422).body("errors.pointer", contains("/lastDay"));
        publish("2027-02-01", "2029-01-01").statusCode(422).body("errors.code", contains("TOO_LONG"));
        publish("1027-02-01", "1027-02-02").statusCode(422).body("errors.code", contains("OUT_OF_RANGE"));
        as("kff-coordinator")
                .body(Map.of("administration", "BIF", "firstDay", "2027-02-01", "lastDay", "2027-02-07"))
                .post("/schedule-publications")
                .then()
                .statusCode(403);
    }

    /** BIF's four desk days of the week from this Monday, for one person; the id of Monday's. */
    private String week(String staff, String monday) {
        java.time.LocalDate first = java.time.LocalDate.parse(monday);
        List<Map<String, Object>> items = List.of(
                shift(staff, "IH", first, "09:00", "15:00"),
                shift(staff, "KEH", first.plusDays(2), "11:00", "17:00"),
                shift(staff, "KEH", first.plusDays(3), "09:00", "15:00"),
                shift(staff, "KEH", first.plusDays(4), "09:00", "14:00"));
        return as("bif-coordinator")
                .body(Map.of("items", items))
                .post("/shifts/batch")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static Map<String, Object> shift(
            String staff, String location, java.time.LocalDate day, String from, String to) {
        return Schedules.shift(staff, location, day + "T" + from + "+01:00", day + "T" + to + "+01:00");
    }

    private ValidatableResponse publish(String monday, Map<String, Object> more, boolean dryRun) {
        Map<String, Object> request = new java.util.HashMap<>(more);
        request.put("administration", "BIF");
        request.put("firstDay", monday);
        request.put("lastDay", java.time.LocalDate.parse(monday).plusDays(6).toString());
        return as("bif-coordinator")
                .queryParam("dryRun", dryRun)
                .body(request)
                .post("/schedule-publications")
                .then();
    }

    private ValidatableResponse publish(String from, String to) {
        return as("bif-coordinator")
                .body(Map.of("administration", "BIF", "firstDay", from, "lastDay", to))
                .post("/schedule-publications")
                .then();
    }

    private ValidatableResponse change(String shift, Map<String, Object> patch) {
        return as("bif-coordinator")
                .contentType(PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch("/shifts/" + shift)
                .then();
    }

    private ValidatableResponse confirm(String role, String shift, Map<String, Object> hours) {
        return as(role).body(hours).post("/shifts/" + shift + "/confirm").then();
    }
}
