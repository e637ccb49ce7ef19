package dk.kk.ihcph.guidance.staffing.template;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ShiftTemplateResourceTest implements ApiTest {
    private static final String PATCH = "application/merge-patch+json";

    @Test
    void keepsAWeekAndChangesItAndLetsItGo() {
        String staff = Schedules.staff("BIF");
        String name = "Week " + UUID.randomUUID();
        String id = create("bif-coordinator", "BIF", name, entry("WEDNESDAY", staff), entry("MONDAY", staff))
                .statusCode(201)
                .header("Location", containsString("/api/v1/shift-templates/"))
                .header("ETag", equalTo("\"0\""))
                .body("entries.weekday", contains("MONDAY", "WEDNESDAY"))
                .body("entries.activity", everyItem(equalTo("DESK")))
                .extract()
                .path("id");
        create("bif-coordinator", "BIF", name, entry("FRIDAY", staff)).statusCode(409);
        as("kff-coordinator")
                .get("/shift-templates/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo(name));
        as("bif-guide").get("/shift-templates/" + id).then().statusCode(403);
        as("bif-coordinator")
                .queryParam("administration", "BIF")
                .queryParam("limit", 200)
                .get("/shift-templates")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.administration", everyItem(equalTo("BIF")));
        as("bif-coordinator")
                .contentType(PATCH)
                .body("{\"name\": \"x\"}")
                .patch("/shift-templates/" + id)
                .then()
                .statusCode(428);
        as("bif-coordinator")
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body(Map.of("entries", List.of(entry("FRIDAY", staff))))
                .patch("/shift-templates/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo(name))
                .body("entries.weekday", contains("FRIDAY"));
        as("bif-coordinator")
                .contentType(PATCH)
                .header("If-Match", "\"1\"")
                .body("{\"administration\": \"KFF\"}")
                .patch("/shift-templates/" + id)
                .then()
                .statusCode(422);
        as("kff-coordinator")
                .header("If-Match", "\"1\"")
                .delete("/shift-templates/" + id)
                .then()
                .statusCode(403);
        as("bif-coordinator")
                .header("If-Match", "\"1\"")
                .delete("/shift-templates/" + id)
                .then()
                .statusCode(204);
        as("bif-coordinator").get("/shift-templates/" + id).then().statusCode(404);
        as("auditor")
                .queryParam("entityType", "shift_template_entry")
                .queryParam("entityId", id)
                .queryParam("limit", 200)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items.action", hasItems("CREATE", "DELETE"));
    }

    @Test
    void pagesByName() {
        String staff = Schedules.staff("BIF");
        String prefix = "  Page " + UUID.randomUUID();
        create("bif-coordinator", "BIF", prefix + " 1", entry("MONDAY", staff)).statusCode(201);
        create("bif-coordinator", "BIF", prefix + " 2", entry("MONDAY", staff)).statusCode(201);
        String next = as("bif-coordinator")
                .queryParam("limit", 1)
                .get("/shift-templates")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        String first = as("bif-coordinator")
                .queryParam("limit", 1)
                .get("/shift-templates")
                .path("items[0].id");
        as("bif-coordinator")
                .queryParam("limit", 200)
                .queryParam("cursor", next)
                .get("/shift-templates")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(first)));
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY, XX, 09:00:00, 15:00:00, DESK, /entries/0/location, UNKNOWN_CODE",
        "MONDAY, IH, 15:00:00, 09:00:00, DESK, /entries/0/to, ENDS_BEFORE_IT_STARTS",
        "MONDAY, IH, 06:00:00, 19:01:00, DESK, /entries/0/to, TOO_LONG",
        "MONDAY, IH, 09:00:30, 15:00:00, DESK, /entries/0/from, WHOLE_MINUTES",
        "MONDAY, IH, 09:00:00, 15:00:00, EVENT, /entries/0/activity, NOT_IN_A_TEMPLATE",
    })
    void refusesWhatIsNoWeek(
            String weekday, String location, String from, String to, String activity, String pointer, String code) {
        String staff = Schedules.staff("BIF");
        Map<String, Object> entry = Map.of(
                "weekday", weekday, "location", location, "from", from, "to", to, "staff", staff, "activity", activity);
        create("bif-coordinator", "BIF", "Bad " + UUID.randomUUID(), entry)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void refusesOthersStaffAndOneWhoIsThereTwice() {
        String foreign = Schedules.staff("KFF");
        String own = Schedules.staff("BIF");
        create("bif-coordinator", "BIF", "Bad " + UUID.randomUUID(), entry("MONDAY", foreign))
                .statusCode(422)
                .body("errors.code", contains("FOREIGN_STAFF"));
        create(
                        "bif-coordinator",
                        "BIF",
                        "Bad " + UUID.randomUUID(),
                        entry("MONDAY", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/entries/0/staff"));
        create("bif-coordinator", "BIF", "Bad " + UUID.randomUUID(), entry("MONDAY", own), entry("MONDAY", own))
                .statusCode(422)
                .body("errors.pointer", contains("/entries/1"))
                .body("errors.code", contains("OVERLAP"));
        create("bif-coordinator", "KFF", "Bad " + UUID.randomUUID(), entry("MONDAY", foreign))
                .statusCode(403);
        create("bif-coordinator", "BIF", "Bad " + UUID.randomUUID()).statusCode(422);
    }

    /** Easter Monday 2026 is 6 April; the clocks go forward on Sunday 29 March. */
    @Test
    void plansEveryOpenDayOfAPeriodInLocalTime() {
        String staff = Schedules.staff("BIF");
        String id = template(entry("MONDAY", staff));
        Map<String, Object> period = Map.of("firstDay", "2026-03-23", "lastDay", "2026-04-19");
        apply(id, period, true)
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.id", everyItem(nullValue()))
                .body("skipped.date", contains("2026-04-06"));
        Schedules.noneOf(staff);
        apply(id, period, false)
                .statusCode(200)
                .body(
                        "items.startsAt",
                        contains("2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z", "2026-04-13T07:00:00Z"))
                .body("items.status", everyItem(equalTo("DRAFT")))
                .body("items.hours", everyItem(equalTo(6.0f)))
                .body("hours", equalTo(18.0f))
                .body("skipped.location", contains("IH"))
                .body("skipped[0].reason.da", equalTo("2. påskedag"))
                .body("skipped[0].reason.en", equalTo("Easter Monday"));
        apply(id, period, false)
                .statusCode(409)
                .body("code", equalTo("SHIFT_RULES_BROKEN"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems("/entries/0/2026-03-23 OVERLAP", "/entries/0/2026-04-13 OVERLAP"));
        as("bif-coordinator").queryParam("staff", staff).get("/shifts").then().body("items", hasSize(3));
    }

    @Test
    void namesTheDayAndTheHoursOfAWeeklyClosedDay() {
        Map<String, Object> week = Map.of("firstDay", "2026-03-23", "lastDay", "2026-03-29");
        apply(template(entry("SUNDAY", Schedules.staff("BIF"))), week, false)
                .statusCode(409)
                .body("errors.code", contains("OUTSIDE_OPENING_HOURS"))
                .body(
                        "errors[0].message",
                        containsString(
                                "International House Copenhagen is closed on Sunday 29 March 2026, 09:00-15:00."));
        apply(template(Schedules.with(entry("MONDAY", Schedules.staff("BIF")), "to", "16:00:00")), week, false)
                .statusCode(409)
                .body(
                        "errors[0].message",
                        containsString(
                                "International House Copenhagen is only open on Monday 23 March 2026, 09:00-15:00."));
    }

    @Test
    void refusesAClosedPeriodAndNamesIt() {
        String staff = Schedules.staff("BIF");
        String id = template(entry("MONDAY", staff));
        apply(id, Map.of("firstDay", "2026-04-06", "lastDay", "2026-04-12"), false)
                .statusCode(422)
                .body("errors.code", contains("CLOSED_PERIOD"))
                .body("errors[0].message", containsString("Monday 6 April 2026 IH (Easter Monday)"));
        String closed = as("admin")
                .body(Map.of(
                        "location", "IH", "firstDay", "2026-05-11", "reason", Map.of("da", "Flytning", "en", "Moving")))
                .post("/closures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            as("bif-coordinator")
                    .header("Accept-Language", "da")
                    .body(Map.of("firstDay", "2026-05-11", "lastDay", "2026-05-11"))
                    .post("/shift-templates/" + id + "/apply")
                    .then()
                    .statusCode(422)
                    .body("errors[0].message", containsString("mandag den 11. maj 2026 IH (Flytning)"));
        } finally {
            as("admin")
                    .header("If-Match", "*")
                    .delete("/closures/" + closed)
                    .then()
                    .statusCode(204);
        }
        Schedules.noneOf(staff);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-23, 2026-03-22, /lastDay, ENDS_BEFORE_IT_STARTS",
        "2026-03-23, 2027-03-24, /lastDay, TOO_LONG",
        "2026-03-24, 2026-03-29, /lastDay, NO_SUCH_WEEKDAY",
        "1926-03-24, 2026-03-29, /firstDay, OUT_OF_RANGE",
    })
    void refusesWhatIsNoPeriod(String from, String to, String pointer, String code) {
        apply(template(entry("MONDAY", Schedules.staff("BIF"))), Map.of("firstDay", from, "lastDay", to), false)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void plansNothingOfWhoHasLeftAndNoneOfTooMany() {
        String staff = Schedules.staff("BIF", Map.of("activeTo", "2026-03-29"));
        String id = template(entry("MONDAY", staff));
        apply(id, Map.of("firstDay", "2026-03-23", "lastDay", "2026-03-30"), false)
                .statusCode(409)
                .body("errors.pointer", contains("/entries/0/2026-03-30"))
                .body("errors.code", contains("OUTSIDE_EMPLOYMENT"));
        Schedules.noneOf(staff);

        @SuppressWarnings("unchecked")
        Map<String, Object>[] entries = new Map[11];
        for (int at = 0; at < 11; at++) {
            entries[at] = entry("MONDAY", Schedules.staff("BIF"));
        }
        apply(template(entries), Map.of("firstDay", "2026-01-01", "lastDay", "2026-12-31"), true)
                .statusCode(422)
                .body("errors.code", contains("TOO_MANY_SHIFTS"));
        // 52 Mondays, of which Easter and Whit Monday are none.
        apply(template(Arrays.copyOf(entries, 10)), Map.of("firstDay", "2026-01-01", "lastDay", "2026-12-31"), true)
                .statusCode(200)
                .body("items", hasSize(500));
        as("kff-coordinator")
                .body(Map.of("firstDay", "2026-03-23", "lastDay", "2026-03-30"))
                .post("/shift-templates/" + id + "/apply")
                .then()
                .statusCode(403);
    }

    @Test
    void keepsTheReasonOfASoftRuleWithEachShift() {
        String staff = Schedules.staff("BIF");
        String id = template(Schedules.with(entry("MONDAY", staff), "to", "16:00:00"));
        Map<String, Object> period = Map.of("firstDay", "2026-03-23", "lastDay", "2026-03-30");
        apply(id, period, false).statusCode(409).body("errors.code", everyItem(equalTo("OUTSIDE_OPENING_HOURS")));
        apply(id, Schedules.with(period, "override", Map.of("reason", "Open an hour longer")), false)
                .statusCode(200)
                .body("items.overrideReason", contains("Open an hour longer", "Open an hour longer"));
    }

    private static Map<String, Object> entry(String weekday, String staff) {
        return new HashMap<>(
                Map.of("weekday", weekday, "location", "IH", "from", "09:00:00", "to", "15:00:00", "staff", staff));
    }

    @SafeVarargs
    private ValidatableResponse create(
            String role, String administration, String name, Map<String, Object>... entries) {
        return as(role).body(Map.of("name", name, "administration", administration, "entries", List.of(entries)))
                .post("/shift-templates")
                .then();
    }

    @SafeVarargs
    private String template(Map<String, Object>... entries) {
        return create("bif-coordinator", "BIF", "Week " + UUID.randomUUID(), entries)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse apply(String template, Map<String, Object> period, boolean dryRun) {
        return as("bif-coordinator")
                .queryParam("dryRun", dryRun)
                .body(period)
                .post("/shift-templates/" + template + "/apply")
                .then();
    }
}
