package dk.kk.ihcph.guidance.staffing.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.job.JobRuns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rosters over HTTP. Each test has weeks of its own, far from other tests' shifts. */
@QuarkusTest
class RosterResourceTest implements ApiTest {
    private static final AtomicInteger WEEKS = new AtomicInteger();
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2042, 1, 6);

    @Inject
    JobRuns runs;

    @Test
    void proposesARosterAndWritesNothingBeforeItIsAdopted() {
        LocalDate monday = weekWithGuides("KFF");
        Response taken = asked("kff-coordinator", monday, "KFF");
        taken.then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/jobs/"))
                .body("type", equalTo("ROSTER"))
                .body("status", equalTo("QUEUED"))
                .body("progress.total", equalTo(1));
        String id = taken.path("parameters.roster");
        roster("kff-coordinator", id).body("status", equalTo("SOLVING")).body("allowedActions", empty());
        assertThat(runs.run(taken.path("id"))).isTrue();
        as("kff-coordinator")
                .get("/jobs/" + taken.path("id"))
                .then()
                .body("status", equalTo("SUCCEEDED"))
                .body("result.roster", equalTo(id));
        // KFF is in International House on its four open days.
        roster("kff-coordinator", id)
                .header("ETag", notNullValue())
                .body("status", equalTo("PROPOSED"))
                .body("administrations", contains("KFF"))
                .body("score.hard", equalTo(0))
                .body("score.coverage", equalTo(0))
                .body("slots", equalTo(4))
                .body("assignments.location", everyItem(equalTo("IH")))
                .body("assignments[0].startsAt", startsWith(monday.toString()))
                .body("assignments", hasSize(4))
                .body("uncovered", empty())
                .body("progress", hasSize(greaterThan(0)))
                .body("constraints.constraint", hasItem("NORM_BALANCE"))
                .body("allowedActions", containsInAnyOrder("APPROVE", "ADOPT", "DISCARD"));
        shifts(monday, "KFF").body("items", empty());

        adopt("kff-coordinator", id, true).statusCode(200).body("status", equalTo("ADOPTED"));
        shifts(monday, "KFF").body("items", empty());
        roster("kff-coordinator", id).body("status", equalTo("PROPOSED"));

        adopt("kff-coordinator", id, false).statusCode(200).body("status", equalTo("ADOPTED"));
        shifts(monday, "KFF").body("items", hasSize(4)).body("items.status", everyItem(equalTo("DRAFT")));
        adopt("kff-coordinator", id, false).statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
        shifts(monday, "KFF").body("items", hasSize(4));
        // What stands is covered: there is nothing left to plan.
        asked("kff-coordinator", monday, "KFF").then().statusCode(422).body("errors.code", contains("NOTHING_TO_PLAN"));
    }

    @Test
    void isAdoptedOnlyOnceBothAdministrationsApproved() {
        LocalDate monday = weekWithGuides("BIF", "KFF");
        String id = solved("bif-coordinator", monday, "BIF", "KFF");
        roster("kff-coordinator", id)
                .body("slots", equalTo(8))
                .body("allowedActions", containsInAnyOrder("APPROVE", "DISCARD"));
        adopt("bif-coordinator", id, false)
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("detail", startsWith("The Culture and Leisure Administration has not approved"));
        shifts(monday, "BIF").body("items", empty());
        as("kff-coordinator")
                .post("/rosters/" + id + "/approve")
                .then()
                .statusCode(200)
                .body("approved", contains("KFF"));
        adopt("bif-coordinator", id, false).statusCode(200).body("approved", containsInAnyOrder("BIF", "KFF"));
        shifts(monday, "BIF").body("items", hasSize(4));
        shifts(monday, "KFF").body("items", hasSize(4));
    }

    /** One of two is ill on Monday: the other has no shift then, and everything else stays as it is. */
    @Test
    void plansAroundASicknessCallAndLeavesEverythingElse() {
        LocalDate monday = weekWithGuides("KFF");
        adopt("kff-coordinator", solved("kff-coordinator", monday, "KFF"), false)
                .statusCode(200);
        List<Map<String, Object>> before = shifts(monday, "KFF").extract().path("items");
        String ill = (String) before.get(0).get("staff");
        away(ill, monday);
        String id = replanned(monday, monday.plusDays(6));
        roster("kff-coordinator", id)
                .body("replan", equalTo(true))
                .body("slots", equalTo(4))
                .body("score.coverage", equalTo(0))
                .body("score.moves", equalTo(0))
                .body(
                        "assignments.findAll { it.shift == null }.startsAt",
                        contains(before.get(0).get("startsAt")))
                .body("assignments.previousStaff", everyItem(nullValue()));
        adopt("kff-coordinator", id, false).statusCode(200);
        List<Map<String, Object>> after = shifts(monday, "KFF").extract().path("items");
        assertThat(after)
                .filteredOn(shift -> "DRAFT".equals(shift.get("status")))
                .hasSize(4);
        assertThat(after).containsAll(before.subList(1, 4));
    }

    /**
     * One is ill who has the desk in International House. Only the one at Erhvervshus could take it, whose shift a third can
     * take over after a pop-up: that passes on, and nobody else's does.
     */
    @Test
    void passesAStandingShiftOnWhereThatLiftsAGap() {
        LocalDate monday = weekWithGuides();
        String erhvervshus = guide("KFF", monday);
        String ill = guide("KFF", monday);
        String popUp = guide("KFF", monday);
        LocalDate wednesday = monday.plusDays(2);
        colleaguesOf(erhvervshus, ill, popUp, wednesday).forEach(other -> away(other, wednesday));
        require(wednesday, "KEH", "15:00:00", "17:00:00");
        String passed = planned(erhvervshus, "KEH", "DESK", wednesday, "15:00", "17:00");
        planned(ill, "IH", "DESK", wednesday, "11:00", "17:00");
        planned(popUp, "POPUP", "POP_UP", wednesday, "11:00", "14:00");
        publish(wednesday);
        away(ill, wednesday);
        String id = replanned(wednesday, wednesday);
        String later = replanned(wednesday, wednesday);
        roster("kff-coordinator", id)
                .body("score.coverage", equalTo(0))
                .body("score.moves", equalTo(-1))
                .body("assignments.location", contains("IH", "KEH"))
                .body("assignments.staff", contains(erhvervshus, popUp))
                .body("assignments.shift", contains(null, passed))
                .body("assignments.previousStaff", contains(null, erhvervshus))
                .body(
                        "constraints.find { it.constraint == 'MOVES' }.matches.message.en",
                        contains(containsString("passes from")));

        adopt("kff-coordinator", id, true).statusCode(200);
        shift(passed).body("staff", equalTo(erhvervshus));
        adopt("kff-coordinator", id, false).statusCode(200);
        shift(passed)
                .body("staff", equalTo(popUp))
                .body("status", equalTo("PUBLISHED"))
                .body("changeReason", equalTo("Roster " + id));
        adopt("kff-coordinator", later, false)
                .statusCode(409)
                .body("code", equalTo("ROSTER_STALE"))
                .body("errors.pointer", contains("/assignments/0", "/assignments/1"));
    }

    @Test
    void isStaleOnceADeskIsCoveredOtherwise() {
        LocalDate monday = weekWithGuides("KFF");
        String id = solved("kff-coordinator", monday, "KFF");
        String other = guide("KFF", monday);
        planned(other, "IH", "DESK", monday, "09:00", "15:00");
        adopt("kff-coordinator", id, false)
                .statusCode(409)
                .body("code", equalTo("ROSTER_STALE"))
                .body("errors.pointer", contains("/assignments/0"))
                .body("errors.code", contains("NO_LONGER_NEEDED"));
        shifts(monday, "KFF").body("items", hasSize(1));
        roster("kff-coordinator", id).body("status", equalTo("PROPOSED"));
    }

    @Test
    void isRefusedWhereAPersonIsBusyByNow() {
        LocalDate monday = weekWithGuides("KFF");
        String id = solved("kff-coordinator", monday, "KFF");
        String staff = as("kff-coordinator").get("/rosters/" + id).path("assignments[0].staff");
        planned(staff, "POPUP", "POP_UP", monday, "14:00", "16:00");
        adopt("kff-coordinator", id, false)
                .statusCode(409)
                .body("code", equalTo("SHIFT_RULES_BROKEN"))
                .body("errors.pointer", hasItem("/assignments/0"))
                .body("errors.code", hasItem("OVERLAP"));
        shifts(monday, "KFF").body("items", hasSize(1));
    }

    @Test
    void isOfTheAdministrationsItPlansOnly() {
        LocalDate monday = weekWithGuides("KFF");
        String id = solved("kff-coordinator", monday, "KFF");
        as("bif-coordinator").get("/rosters/" + id).then().statusCode(404);
        as("bif-coordinator").post("/rosters/" + id + "/approve").then().statusCode(404);
        as("bif-coordinator").post("/rosters/" + id + "/discard").then().statusCode(404);
        adopt("bif-coordinator", id, false).statusCode(404);
        as("bif-coordinator").get("/rosters?limit=200").then().body("items.id", not(hasItem(id)));
        as("kff-coordinator")
                .get("/rosters?limit=200&status=PROPOSED")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        asked("bif-coordinator", monday, "KFF").then().statusCode(403).body("code", equalTo("OTHER_ADMINISTRATION"));
        as("kff-guide").get("/rosters/" + id).then().statusCode(403);
    }

    @Test
    void isDiscardedAndThenNeverAdopted() {
        LocalDate monday = weekWithGuides("KFF");
        String id = solved("kff-coordinator", monday, "KFF");
        as("kff-coordinator")
                .post("/rosters/" + id + "/discard")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"))
                .body("allowedActions", empty());
        adopt("kff-coordinator", id, false).statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
        shifts(monday, "KFF").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2042-02-09, 2042-02-03, /lastDay, ENDS_BEFORE_IT_STARTS",
        "2042-02-03, 2043-02-04, /lastDay, TOO_LONG",
        "1831-02-03, 2042-02-09, /firstDay, OUT_OF_RANGE",
    })
    void refusesWhatIsNoPeriod(String from, String to, String pointer, String code) {
        as("kff-coordinator")
                .body(Map.of("administrations", List.of("KFF"), "firstDay", from, "lastDay", to))
                .post("/rosters")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void refusesWeightsAndLimitsOutOfBoundsAndWhatIsNotThere() {
        as("kff-coordinator")
                .body(Map.of(
                        "administrations",
                        List.of("KFF"),
                        "firstDay",
                        "2042-02-03",
                        "lastDay",
                        "2042-02-09",
                        "weights",
                        Map.of("norm", 1001),
                        "timeLimitSeconds",
                        301))
                .post("/rosters")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/weights/norm", "/timeLimitSeconds"));
        as("kff-coordinator").get("/rosters/" + UUID.randomUUID()).then().statusCode(404);
        adopt("kff-coordinator", UUID.randomUUID().toString(), false).statusCode(404);
    }

    @Test
    void twoWhoAdoptAtOnceGetItOnce() {
        LocalDate monday = weekWithGuides("KFF");
        String one = solved("kff-coordinator", monday, "KFF");
        String other = solved("kff-coordinator", monday, "KFF");
        List<CompletableFuture<Integer>> adopting = Stream.of(one, one, other, other)
                .map(id -> CompletableFuture.supplyAsync(
                        () -> adopt("kff-coordinator", id, false).extract().statusCode()))
                .toList();
        assertThat(adopting.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409, 409, 409);
        shifts(monday, "KFF").body("items", hasSize(4));
    }

    @Test
    void keepsTheBestSoFarWhenTheJobIsStopped() {
        LocalDate monday = weekWithGuides("KFF");
        Response taken = asked("kff-coordinator", monday, 30, "KFF");
        String job = taken.path("id");
        assertThat(runs.interfereAfter(1, job, () -> as("kff-coordinator")
                        .delete("/jobs/" + job)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("CANCELLED"))))
                .isTrue();
        roster("kff-coordinator", taken.path("parameters.roster"))
                .body("status", equalTo("PROPOSED"))
                .body("score.coverage", equalTo(0))
                .body("assignments", hasSize(4));
    }

    @Test
    void goesOnFromTheBestAfterAnInterruption() {
        LocalDate monday = weekWithGuides("KFF");
        Response taken = asked("kff-coordinator", monday, 4, "KFF");
        String job = taken.path("id");
        String id = taken.path("parameters.roster");
        assertThat(runs.interruptAfter(2, job)).isFalse();
        as("kff-coordinator")
                .get("/jobs/" + job)
                .then()
                .body("status", equalTo("RUNNING"))
                .body("progress.done", greaterThan(0));
        Number before = roster("kff-coordinator", id)
                .body("status", equalTo("SOLVING"))
                .body("assignments", hasSize(4))
                .extract()
                .path("score.soft");
        assertThat(runs.run(job)).isTrue();
        Number after = roster("kff-coordinator", id)
                .body("status", equalTo("PROPOSED"))
                .extract()
                .path("score.soft");
        assertThat(after.longValue()).isGreaterThanOrEqualTo(before.longValue());
        as("kff-coordinator").get("/jobs/" + job).then().body("progress.done", equalTo(4));
    }

    /** A week of its own, with two guides of each administration who are employed in it only. */
    private LocalDate weekWithGuides(String... administrations) {
        LocalDate monday = FIRST_MONDAY.plusWeeks(WEEKS.getAndIncrement());
        for (String administration : administrations) {
            guide(administration, monday);
            guide(administration, monday);
        }
        return monday;
    }

    private String guide(String administration, LocalDate monday) {
        return as(administration.toLowerCase(java.util.Locale.ROOT) + "-coordinator")
                .body(Map.of(
                        "displayName",
                        "Guide " + UUID.randomUUID(),
                        "administration",
                        administration,
                        "activeFrom",
                        monday.toString(),
                        "activeTo",
                        monday.plusDays(6).toString()))
                .post("/staff")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String planned(String staff, String location, String activity, LocalDate day, String from, String to) {
        return as("kff-coordinator")
                .body(Map.of(
                        "staff",
                        staff,
                        "location",
                        location,
                        "activity",
                        activity,
                        "startsAt",
                        day + "T" + from + "+01:00",
                        "endsAt",
                        day + "T" + to + "+01:00"))
                .post("/shifts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse shift(String id) {
        return as("kff-coordinator").get("/shifts/" + id).then().statusCode(200);
    }

    private void require(LocalDate day, String location, String from, String to) {
        as("kff-coordinator")
                .body(Map.of(
                        "administration",
                        "KFF",
                        "location",
                        location,
                        "weekday",
                        day.getDayOfWeek(),
                        "from",
                        from,
                        "to",
                        to,
                        "minimumStaff",
                        1,
                        "validFrom",
                        day.toString(),
                        "validTo",
                        day.toString()))
                .post("/coverage-requirements")
                .then()
                .statusCode(201);
    }

    private void publish(LocalDate day) {
        as("kff-coordinator")
                .body(Map.of("administration", "KFF", "firstDay", day.toString(), "lastDay", day.toString()))
                .post("/schedule-publications")
                .then()
                .statusCode(201);
    }

    /** Calls in sick for the day. */
    private void away(String staff, LocalDate day) {
        String id = as("kff-coordinator")
                .body(Map.of("staff", staff, "kind", "SICKNESS", "firstDay", day.toString(), "lastDay", day.toString()))
                .post("/absences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("kff-coordinator").post("/absences/" + id + "/approve").then().statusCode(200);
    }

    /** Everybody else of the administration who is employed on the day, such as other tests' guides. */
    private List<String> colleaguesOf(String one, String two, String three, LocalDate day) {
        List<String> colleagues = new ArrayList<>(as("kff-coordinator")
                .get("/staff?limit=200&administration=KFF&activeOn=" + day)
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id"));
        assertThat(colleagues).hasSizeLessThan(200).contains(one, two, three);
        colleagues.removeAll(List.of(one, two, three));
        return colleagues;
    }

    private String replanned(LocalDate from, LocalDate to) {
        Response taken = as("kff-coordinator")
                .body(Map.of(
                        "administrations",
                        List.of("KFF"),
                        "firstDay",
                        from.toString(),
                        "lastDay",
                        to.toString(),
                        "replan",
                        true,
                        "timeLimitSeconds",
                        1))
                .post("/rosters");
        taken.then().statusCode(202);
        assertThat(runs.run(taken.path("id"))).isTrue();
        return taken.path("parameters.roster");
    }

    private Response asked(String role, LocalDate monday, String... administrations) {
        return asked(role, monday, 1, administrations);
    }

    private Response asked(String role, LocalDate monday, int seconds, String... administrations) {
        return as(role).body(Map.of(
                        "administrations",
                        List.of(administrations),
                        "firstDay",
                        monday.toString(),
                        "lastDay",
                        monday.plusDays(6).toString(),
                        "timeLimitSeconds",
                        seconds))
                .post("/rosters");
    }

    private String solved(String role, LocalDate monday, String... administrations) {
        Response taken = asked(role, monday, administrations);
        taken.then().statusCode(202);
        assertThat(runs.run(taken.path("id"))).isTrue();
        return taken.path("parameters.roster");
    }

    private ValidatableResponse roster(String role, String id) {
        return as(role).get("/rosters/" + id).then().statusCode(200);
    }

    private ValidatableResponse adopt(String role, String id, boolean dryRun) {
        return as(role).body(Map.of())
                .post("/rosters/" + id + "/adopt" + (dryRun ? "?dryRun=true" : ""))
                .then();
    }

    private ValidatableResponse shifts(LocalDate monday, String administration) {
        return as("kff-coordinator")
                .get("/shifts?limit=200&from=" + monday + "&to=" + monday.plusDays(7) + "&administration="
                        + administration)
                .then()
                .statusCode(200);
    }
}
