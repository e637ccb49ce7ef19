package dk.kk.ihcph.guidance.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long work is followed, stopped and resumed; here it is the import of consultations, the first of its kind. */
@QuarkusTest
class JobResourceTest implements ApiTest {
    private static final int CHUNK = 500;

    @Inject
    JobRuns runs;

    @Inject
    JobService service;

    @Inject
    AuditActor actor;

    @Inject
    AgroalDataSource database;

    @Inject
    @All
    List<CustomTask<?>> tasks;

    @Test
    void isSeenByWhoStartedItTheirCoordinatorsAndAuditorsOnly() {
        String id = queued("bif-guide", 1, "");
        for (String role : new String[] {"bif-guide", "bif-coordinator", "auditor"}) {
            as(role).get("/jobs/" + id).then().statusCode(200).body("id", equalTo(id));
            as(role).get("/jobs/" + id + "/lines").then().statusCode(200).body("items", empty());
        }
        for (String role : new String[] {"kff-coordinator", "kff-guide", "bif-controller", "admin", "evaluator"}) {
            as(role).get("/jobs/" + id).then().statusCode(404);
            as(role).get("/jobs/" + id + "/lines").then().statusCode(404);
            as(role).delete("/jobs/" + id).then().statusCode(404);
        }
        String coordinators = queued("bif-coordinator", 1, "");
        as("bif-guide").get("/jobs/" + coordinators).then().statusCode(404);
        as("auditor").get("/jobs/" + id).then().body("allowedActions", empty());
        as("auditor").delete("/jobs/" + id).then().statusCode(403);
        anonymous().get("/jobs/" + id).then().statusCode(401);
    }

    @Test
    void listsTheCallersOwnByTypeAndStatus() {
        String id = queued("kff-coordinator", 1, "");
        queued("kff-guide", 1, "");
        as("kff-coordinator")
                .get("/jobs?type=CONSULTATION_IMPORT&status=QUEUED&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.createdBy", everyItem(equalTo("kff-coordinator")));
        as("kff-coordinator").get("/jobs?status=FAILED&limit=200").then().body("items.id", not(hasItem(id)));
        as("kff-coordinator").get("/jobs?status=DONE").then().statusCode(400);
    }

    @Test
    void tellsItsProgressAndAnswers304UntilItMoves() {
        String id = queued("bif-guide", 3 * CHUNK, "");
        Response before = as("bif-guide").get("/jobs/" + id);
        assertThat(runs.interruptAfter(2, id)).isFalse();
        Response between =
                as("bif-guide").header("If-None-Match", before.header("ETag")).get("/jobs/" + id);
        between.then()
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("progress.done", equalTo(2 * CHUNK))
                .body("progress.total", equalTo(3 * CHUNK));
        as("bif-guide")
                .header("If-None-Match", between.header("ETag"))
                .get("/jobs/" + id)
                .then()
                .statusCode(304);
        assertThat(runs.run(id)).isTrue();
        as("bif-guide")
                .header("If-None-Match", between.header("ETag"))
                .get("/jobs/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUCCEEDED"));
    }

    @Test
    void goesOnWhereItWasInterruptedAndAddsNothingTwice() {
        String reference = reference();
        String id = queued("bif-guide", 5 * CHUNK + 7, "", reference);
        assertThat(runs.interruptAfter(1, id)).isFalse();
        assertThat(stored(reference)).isEqualTo(CHUNK);
        assertThat(runs.interruptAfter(2, id)).isFalse();
        assertThat(stored(reference)).isEqualTo(3 * CHUNK);
        assertThat(runs.run(id)).isTrue();
        assertThat(stored(reference)).isEqualTo(5 * CHUNK + 7);
        as("bif-guide")
                .get("/jobs/" + id)
                .then()
                .body("result.consultationImport.accepted", equalTo(5 * CHUNK + 7))
                .body("result.consultationImport.duplicates", equalTo(0));
        assertThat(runs.run(id)).isTrue(); // a second execution finds it ended
        assertThat(stored(reference)).isEqualTo(5 * CHUNK + 7);
    }

    @Test
    void undoesTheChunkOfARunThatWasOvertaken() {
        String reference = reference();
        String id = queued("bif-guide", 3 * CHUNK, "", reference);
        // The first run stalls after a chunk, is taken for dead, and another does the rest; then it wakes.
        assertThat(runs.interfereAfter(1, id, () -> runs.run(id))).isTrue();
        assertThat(stored(reference)).isEqualTo(3 * CHUNK);
        as("bif-guide").get("/jobs/" + id).then().body("result.consultationImport.accepted", equalTo(3 * CHUNK));
    }

    @Test
    void beginsAnewWhatWasToBeAllOrNothing() {
        String reference = reference();
        String id = queued("bif-guide", 3 * CHUNK, "?allOrNothing=true", reference);
        assertThat(runs.interruptAfter(2, id)).isFalse();
        assertThat(stored(reference)).isZero();
        as("bif-guide").get("/jobs/" + id).then().body("progress.done", equalTo(2 * CHUNK));
        assertThat(runs.run(id)).isTrue();
        assertThat(stored(reference)).isEqualTo(3 * CHUNK);
    }

    @Test
    void isStoppedBeforeItBegins() {
        String reference = reference();
        String id = queued("bif-guide", 1, "", reference);
        as("bif-coordinator")
                .delete("/jobs/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("allowedActions", empty());
        assertThat(runs.run(id)).isTrue();
        assertThat(stored(reference)).isZero();
        assertThat(count("select count(*) from job_content where job = ?::uuid", id))
                .isZero();
        as("bif-guide").delete("/jobs/" + id).then().statusCode(409).body("currentStatus", equalTo("CANCELLED"));
    }

    @Test
    void keepsWhatWasCommittedWhenItIsStopped() {
        String reference = reference();
        String id = queued("bif-guide", 4 * CHUNK, "", reference);
        runs.interfereAfter(
                2, id, () -> as("bif-guide").delete("/jobs/" + id).then().statusCode(200));
        assertThat(stored(reference)).isEqualTo(2 * CHUNK);
        as("bif-guide")
                .get("/jobs/" + id)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("progress.done", equalTo(2 * CHUNK))
                .body("result.consultationImport.accepted", equalTo(2 * CHUNK));
    }

    @Test
    void keepsNothingOfAllOrNothingWhenItIsStopped() {
        String reference = reference();
        String id = queued("bif-guide", 4 * CHUNK, "?allOrNothing=true", reference);
        runs.interfereAfter(
                2, id, () -> as("bif-guide").delete("/jobs/" + id).then().statusCode(200));
        assertThat(stored(reference)).isZero();
        as("bif-guide").get("/jobs/" + id).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void failsWithAProblemWhenEveryAttemptFailed() {
        String id = queued("bif-guide", 1, "");
        runs.interruptAfter(0, id);
        runs.giveUp(id);
        as("bif-guide")
                .header("Accept-Language", "da")
                .get("/jobs/" + id)
                .then()
                .body("status", equalTo("FAILED"))
                .body("problem.code", equalTo("INTERNAL_ERROR"))
                .body("problem.detail", org.hamcrest.Matchers.startsWith("Jobbet er opgivet"));
    }

    @Test
    void isAuditedAtItsBeginningAndEndAndItsWorkUnderWhoAskedForIt() {
        String reference = reference();
        String id = as("kff-guide")
                .header("X-Request-Id", "import-1")
                .contentType("text/csv")
                .body(csv(2 * CHUNK, reference))
                .post("/consultations/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        runs.run(id);
        JsonPath trail = as("auditor")
                .get("/audit-entries?entityType=job&entityId=" + id)
                .jsonPath();
        assertThat(trail.getList("items.action")).containsExactly("UPDATE", "CREATE");
        assertThat(trail.getString("items[0].changes.status.to")).isEqualTo("SUCCEEDED");
        String record = as("kff-guide").get("/jobs/" + id + "/lines?limit=1").path("items[0].record");
        as("auditor")
                .get("/audit-entries?entityType=consultation&entityId=" + record)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].subject", equalTo("kff-guide"))
                .body("items[0].roles", equalTo(java.util.List.of("kff-guide")))
                .body("items[0].requestId", equalTo("import-1"))
                .body("items[0].operation", equalTo("POST /api/v1/consultations/imports via job " + id));
    }

    @Test
    void answersTheSameJobToTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, "reference-" + key).statusCode(202).extract().path("id");
        keyed(key, "reference-" + key)
                .statusCode(202)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        keyed(key, "another").statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    private io.restassured.response.ValidatableResponse keyed(String key, String reference) {
        return as("bif-guide")
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv(1, reference))
                .post("/consultations/imports")
                .then();
    }

    @Test
    void isForgottenThirtyDaysAfterItsEnd() throws SQLException {
        String id = queued("bif-guide", 3, "?dryRun=true");
        runs.run(id);
        actor.runAs("test", service::forgetOld);
        as("bif-guide").get("/jobs/" + id).then().statusCode(200);
        execute("update job set finished_at = now() - interval '31 days' where id = ?::uuid", id);
        actor.runAs("test", service::forgetOld);
        as("bif-guide").get("/jobs/" + id).then().statusCode(404);
        assertThat(count("select count(*) from job_line where job = ?::uuid", id))
                .isZero();
    }

    @Test
    void isRunByTheSchedulerThatStandsInTheSameDatabase() {
        String id = queued("bif-guide", CHUNK + 1, "?dryRun=true");
        Scheduler scheduler = Scheduler.create(database, runsJobs())
                .pollingInterval(Duration.ofMillis(100))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        scheduler.start();
        try {
            Eventually.holds("the job succeeded", () -> "SUCCEEDED"
                    .equals(as("bif-guide").get("/jobs/" + id).path("status")));
        } finally {
            scheduler.stop();
        }
        assertThat(count("select count(*) from scheduled_tasks where task_instance = ?", id))
                .isZero();
    }

    private CustomTask<?> runsJobs() {
        return tasks.stream()
                .filter(task -> task.getName().equals("run-job"))
                .findFirst()
                .orElseThrow();
    }

    private String queued(String role, int lines, String query) {
        return queued(role, lines, query, reference());
    }

    private String queued(String role, int lines, String query, String reference) {
        return as(role).contentType("text/csv")
                .body(csv(lines, reference))
                .post("/consultations/imports" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String csv(int lines, String reference) {
        return "topics,startedAt,location,reference\n"
                + IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> "MITID,2026-01-05T10:12,IH," + reference + "-" + i)
                        .collect(Collectors.joining("\n"));
    }

    /** Nobody else's, and without digits. */
    private static String reference() {
        return "job-"
                + UUID.randomUUID()
                        .toString()
                        .chars()
                        .map(c -> Character.isDigit(c) ? c + 60 : c)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    private static int stored(String reference) {
        return count("select count(*) from consultation where external_reference like ?", reference + "-%");
    }

    private static int count(String query, String parameter) {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            ResultSet result = statement.executeQuery();
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String change, String parameter) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement actor = connection.prepareStatement(
                        "select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', false)");
                PreparedStatement statement = connection.prepareStatement(change)) {
            actor.execute();
            statement.setString(1, parameter);
            statement.executeUpdate();
        }
    }
}
