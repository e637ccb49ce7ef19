package dk.kk.ihcph.guidance.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import dk.kk.ihcph.guidance.job.JobRuns;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of reports over HTTP: drafts, statements, approvals, freezing, corrections, and who may do what. */
@QuarkusTest
class ReportResourceTest implements ApiTest {
    private static final String REPORTS = "/evaluation-reports";

    @Inject
    JobRuns runs;

    private Reports reports;
    private String note;

    @BeforeEach
    void adoptANote() {
        reports = new Reports(role -> as(role), runs);
        note = BudgetNotes.adopted(as("bif-controller"), as("kff-controller"));
    }

    private String draft() {
        return reports.drafted(note, "2024-01-01", "2025-01-01", "EVENTS", "METHOD");
    }

    private String computed() {
        return reports.computed(draft());
    }

    @Test
    void draftsAReportWithATitleByDefault() {
        as("kff-coordinator")
                .body(Reports.request(note, "2024-01-01", "2025-01-01", "METHOD", "SUMMARY", "METHOD"))
                .post(REPORTS)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/evaluation-reports/"))
                .header("ETag", notNullValue())
                .body("administration", equalTo("KFF"))
                .body("title.da", equalTo("Evaluering af " + note + ", 2024"))
                .body("title.en", equalTo("Evaluation of " + note + ", 2024"))
                .body("sections", contains("SUMMARY", "METHOD"))
                .body("status", equalTo("DRAFT"))
                .body("edition", equalTo(1))
                .body("sha256", nullValue())
                .body("missingApprovals", contains("BIF", "KFF"))
                .body("allowedActions", contains("STATE", "COMPUTE", "DELETE"));
        as("kff-coordinator")
                .body(Reports.request(note, "2024-03-01", "2024-07-01"))
                .post(REPORTS)
                .then()
                .body("title.da", equalTo("Evaluering af " + note + ", 1. marts 2024 – 30. juni 2024"))
                .body("sections.size()", equalTo(8));
    }

    @ParameterizedTest
    @CsvSource({
        "2099-01-01, 2100-01-01, /from, NOT_BEGUN",
        "2024-06-01, 2024-06-01, /to, ENDS_BEFORE_IT_STARTS",
        "2024-06-01, 2023-06-01, /to, ENDS_BEFORE_IT_STARTS",
        "2010-01-01, 2020-01-02, /to, TOO_LONG",
        "1999-12-31, 2000-01-01, /from, OUT_OF_RANGE"
    })
    void refusesAnImpossiblePeriod(String from, String to, String pointer, String code) {
        as("kff-coordinator")
                .body(Reports.request(note, from, to))
                .post(REPORTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertNothingDrafted();
    }

    @Test
    void refusesAnUnknownNoteOrSection() {
        as("kff-coordinator")
                .body(Reports.request("NO1234", "2024-01-01", "2025-01-01"))
                .post(REPORTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/budgetNote"))
                .body("errors.code", contains("UNKNOWN_CODE"));
        as("kff-coordinator")
                .body(Reports.request(note, "2024-01-01", "2025-01-01", "WEATHER"))
                .post(REPORTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/sections/0"));
        assertNothingDrafted();
    }

    private void assertNothingDrafted() {
        as("kff-coordinator").get(REPORTS + "?budgetNote=" + note).then().body("items", empty());
    }

    @Test
    void computesADraftAsAJob() {
        String id = draft();
        as("kff-coordinator")
                .get(REPORTS + "/" + id + ".json")
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_NOT_COMPUTED"));
        String job = reports.computing(id);
        reports.read("kff-coordinator", id).body("job", equalTo(job)).body("allowedActions", contains("STATE"));
        as("kff-coordinator")
                .post(REPORTS + "/" + id + "/compute")
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_BEING_COMPUTED"));
        as("kff-coordinator")
                .header(
                        "If-Match",
                        reports.read("kff-coordinator", id).extract().header("ETag"))
                .delete(REPORTS + "/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_BEING_COMPUTED"));
        assertThat(runs.run(job)).isTrue();
        as("kff-coordinator")
                .get("/jobs/" + job)
                .then()
                .body("type", equalTo("EVALUATION_REPORT"))
                .body("status", equalTo("SUCCEEDED"))
                .body("result.evaluationReport", equalTo(id));
        reports.read("kff-coordinator", id)
                .body("job", nullValue())
                .body("computedAt", notNullValue())
                .body("sha256", notNullValue())
                .body("allowedActions", contains("STATE", "COMPUTE", "DELETE"));
        reports.read("bif-controller", id).body("allowedActions", contains("STATE", "APPROVE"));
    }

    @Test
    void goesOnWhenItsComputationIsStopped() {
        String id = draft();
        String job = reports.computing(id);
        as("bif-coordinator").delete("/jobs/" + job).then().statusCode(200);
        reports.read("kff-coordinator", id).body("job", nullValue()).body("computedAt", nullValue());
        assertThat(runs.run(job)).isTrue();
        reports.read("kff-coordinator", id).body("computedAt", nullValue());
        reports.computed(id);
    }

    @Test
    void keepsWhatIsStatedDuringTheComputation() {
        String id = draft();
        String job = reports.computing(id);
        reports.state("kff-coordinator", id, "KFF", "Godt").then().statusCode(200);
        assertThat(runs.run(job)).isTrue();
        as("kff-coordinator").get(REPORTS + "/" + id + ".json").then().body("statements.text.da", contains("Godt"));
    }

    @Test
    void isStatedOnByEachAdministrationInItsOwnPart() {
        String id = computed();
        reports.state("kff-controller", id, "KFF", "Godt")
                .then()
                .statusCode(200)
                .body("statements.administration", contains("KFF"))
                .body("statements[0].statement.en", equalTo("Well done"));
        String before = reports.sha256(id);
        reports.state("kff-coordinator", id, "BIF", "Skidt")
                .then()
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
        reports.state("bif-coordinator", id, "BIF", "Rigtig godt").then().statusCode(200);
        assertThat(reports.sha256(id)).isNotEqualTo(before);
        as("bif-coordinator")
                .get(REPORTS + "/" + id + ".json")
                .then()
                .body("statements.administration.code", contains("BIF", "KFF"));
    }

    @Test
    void refusesACprNumberInAStatement() {
        String id = computed();
        String before = reports.sha256(id);
        reports.state("kff-coordinator", id, "KFF", "Borgeren 010190-1234 var glad")
                .then()
                .statusCode(422)
                .body("errors.code", contains("NO_CPR"));
        reports.read("kff-coordinator", id).body("statements", empty());
        assertThat(reports.sha256(id)).isEqualTo(before);
    }

    @Test
    void needsTheVersionThatAStatementIsBasedOn() {
        String id = draft();
        as("kff-coordinator")
                .body("{\"da\": \"Godt\", \"en\": \"Good\"}")
                .put(REPORTS + "/" + id + "/statements/KFF")
                .then()
                .statusCode(428);
        as("kff-coordinator")
                .header("If-Match", "\"77\"")
                .body("{\"da\": \"Godt\", \"en\": \"Good\"}")
                .put(REPORTS + "/" + id + "/statements/KFF")
                .then()
                .statusCode(412);
    }

    @Test
    void isFrozenOnceBothAdministrationsApproved() {
        String id = computed();
        reports.freeze("kff-controller", id).then().statusCode(409).body("code", equalTo("REPORT_NOT_APPROVED"));
        String sha256 = reports.sha256(id);
        reports.approve("kff-controller", id, "0".repeat(64))
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_CHANGED"));
        reports.approve("kff-controller", id, sha256)
                .then()
                .statusCode(200)
                .body("approvals.administration", contains("KFF"))
                .body("missingApprovals", contains("BIF"));
        reports.approve("kff-controller", id, sha256)
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_APPROVED_ALREADY"));
        reports.freeze("kff-controller", id)
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("The present content of the report is not approved yet by: Employment and Integration"
                                + " Administration."));
        reports.approve("bif-controller", id, sha256)
                .then()
                .body("missingApprovals", empty())
                .body("allowedActions", contains("STATE", "FREEZE"));
        reports.freeze("bif-controller", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("FROZEN"))
                .body("sha256", equalTo(sha256))
                .body("frozenBy", notNullValue())
                .body("allowedActions", empty());
        reports.freeze("bif-controller", id).then().statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
        reports.read("kff-coordinator", id).body("allowedActions", contains("CORRECT"));
    }

    @Test
    void isNotFrozenWhileItIsComputed() {
        String id = reports.approved(computed());
        String job = reports.computing(id);
        reports.freeze("kff-controller", id).then().statusCode(409).body("code", equalTo("REPORT_BEING_COMPUTED"));
        assertThat(runs.run(job)).isTrue();
        reports.freeze("kff-controller", id).then().statusCode(409).body("code", equalTo("REPORT_NOT_APPROVED"));
    }

    @Test
    void isNotFrozenAfterAStatementChanged() {
        String id = reports.approved(computed());
        String approved = reports.sha256(id);
        reports.state("kff-coordinator", id, "KFF", "Dog ikke helt godt")
                .then()
                .statusCode(200)
                .body("approvals", empty());
        reports.freeze("kff-controller", id).then().statusCode(409).body("code", equalTo("REPORT_NOT_APPROVED"));
        reports.approve("kff-controller", id, approved).then().statusCode(409).body("code", equalTo("REPORT_CHANGED"));
        reports.read("kff-controller", id).body("status", equalTo("DRAFT"));
    }

    @Test
    void isFrozenOnceWhenSeveralFreezeItAtTheSameTime() {
        String id = reports.approved(computed());
        List<Integer> statuses =
                Concurrently.run(6, caller -> reports.freeze(caller % 2 == 0 ? "bif-controller" : "kff-controller", id)
                        .statusCode());
        assertThat(statuses).containsOnly(200, 409);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(TestDatabase.read(
                        "select count(*) from evaluation_report_frozen where report = ?", UUID.fromString(id)))
                .isEqualTo("1");
    }

    /** Either the statement comes first and withdraws the approvals, or the report is frozen as it was approved. */
    @Test
    void isFrozenWithTheApprovedStatementOrNotAtAll() {
        for (int run = 0; run < Concurrently.many(12); run++) {
            String id = reports.approved(computed());
            String approved = reports.sha256(id);
            Concurrently.run(
                    2,
                    caller -> caller == 0
                            ? reports.freeze("kff-controller", id).statusCode()
                            : reports.state("bif-coordinator", id, "BIF", "I sidste øjeblik")
                                    .statusCode());
            String status = reports.read("kff-controller", id).extract().path("status");
            if (status.equals("FROZEN")) {
                reports.read("kff-controller", id)
                        .body("sha256", equalTo(approved))
                        .body("statements", empty());
            } else {
                reports.read("kff-controller", id).body("approvals", empty());
            }
        }
    }

    @Test
    void showsDraftsToThoseWhoWorkOnReportsOnly() {
        String id = computed();
        for (String role : List.of("evaluator", "auditor", "admin")) {
            reports.read(role, id).statusCode(404);
            as(role).get(REPORTS + "/" + id + ".json").then().statusCode(404);
            as(role).get(REPORTS + "?budgetNote=" + note).then().statusCode(200).body("items", empty());
        }
        as("bif-guide").get(REPORTS + "/" + id).then().statusCode(403);
        reports.read("bif-controller", id).statusCode(200);
        reports.frozen(id);
        for (String role : List.of("evaluator", "auditor", "admin")) {
            reports.read(role, id).body("status", equalTo("FROZEN")).body("allowedActions", empty());
            as(role).get(REPORTS + "?budgetNote=" + note).then().body("items.id", contains(id));
        }
    }

    @Test
    void listsReportsByStatusNoteAndYear() {
        String frozen = reports.frozen(computed());
        String draft = draft();
        as("kff-coordinator").get(REPORTS + "?budgetNote=" + note).then().body("items.id", contains(draft, frozen));
        as("kff-coordinator")
                .get(REPORTS + "?status=FROZEN&year=2024&budgetNote=" + note)
                .then()
                .body("items.id", contains(frozen));
        as("kff-coordinator")
                .get(REPORTS + "?year=2023&budgetNote=" + note)
                .then()
                .body("items", empty());
        String next = as("kff-coordinator")
                .get(REPORTS + "?limit=1&budgetNote=" + note)
                .then()
                .body("items.id", contains(draft))
                .extract()
                .path("next");
        as("kff-coordinator")
                .get(REPORTS + "?limit=1&budgetNote=" + note + "&cursor=" + next)
                .then()
                .body("items.id", contains(frozen));
    }

    @Test
    void deletesADraftOfTheOwnAdministrationAndNoFrozenReport() {
        String id = computed();
        String etag = reports.read("kff-coordinator", id).extract().header("ETag");
        as("bif-coordinator")
                .header("If-Match", etag)
                .delete(REPORTS + "/" + id)
                .then()
                .statusCode(403);
        as("kff-coordinator")
                .header("If-Match", etag)
                .delete(REPORTS + "/" + id)
                .then()
                .statusCode(204);
        reports.read("kff-coordinator", id).statusCode(404);
        String frozen = reports.frozen(computed());
        as("kff-coordinator")
                .header(
                        "If-Match",
                        reports.read("kff-coordinator", frozen).extract().header("ETag"))
                .delete(REPORTS + "/" + frozen)
                .then()
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void isCorrectedByANewVersion() {
        String id = reports.frozen(computed());
        byte[] before = reports.bytes("evaluator", id + ".json");
        String correction = reports.correct(id, "Fremmødet var talt forkert")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("edition", equalTo(2))
                .body("corrects", equalTo(id))
                .body("reason", equalTo("Fremmødet var talt forkert"))
                .extract()
                .path("id");
        reports.correct(id, "Igen").then().statusCode(409).body("code", equalTo("REPORT_CORRECTED_ALREADY"));
        reports.correct(correction, "Et udkast")
                .then()
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body("currentStatus", equalTo("DRAFT"));
        reports.read("evaluator", id)
                .body("status", equalTo("FROZEN"))
                .body("successor", nullValue())
                .body("allowedActions", empty());
        reports.frozen(reports.computed(correction));
        reports.read("evaluator", id).body("status", equalTo("SUPERSEDED")).body("successor", equalTo(correction));
        as("evaluator")
                .get(REPORTS + "/" + id + ".json")
                .then()
                .header("Link", containsString(correction + ">; rel=\"successor-version\""));
        assertThat(reports.bytes("evaluator", id + ".json")).isEqualTo(before);
        as("evaluator")
                .get(REPORTS + "/" + correction + ".json")
                .then()
                .body("head.edition", equalTo(2))
                .body("correction.corrects", equalTo(id))
                .body("correction.reason", equalTo("Fremmødet var talt forkert"))
                .body("correction.changes", notNullValue());
        reports.correct(id, "For sent").then().statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evaluation_report set title_da = 'Andet' where id = '%s'",
                "update evaluation_report set status = 'DRAFT', frozen_at = null, frozen_by = null where id = '%s'",
                "delete from evaluation_report where id = '%s'",
                "update evaluation_report_frozen set content = content where report = '%s'",
                "delete from evaluation_report_frozen where report = '%s'"
            })
    void isFrozenForTheOwnerOfTheDatabaseToo(String change) throws SQLException {
        String id = reports.frozen(computed());
        try (Connection connection = TestDatabase.asOwner();
                Statement sql = connection.createStatement()) {
            Assertions.assertThatThrownBy(() -> sql.execute(change.formatted(id)))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501")); // insufficient_privilege
        }
    }

    @Test
    void keepsNoContentUnderAnotherHash() throws SQLException {
        String id = computed();
        try (Connection connection = TestDatabase.asOwner();
                Statement sql = connection.createStatement()) {
            Assertions.assertThatThrownBy(() -> sql.execute(
                            "update evaluation_report_draft set content = 'x' where report = '%s'".formatted(id)))
                    .hasMessageContaining("evaluation_report_draft_sha256_is_of_its_content");
        }
    }

    @Test
    void leavesATraceWithoutItsTexts() {
        String id = computed();
        reports.state("kff-coordinator", id, "KFF", "En fortrolig vurdering")
                .then()
                .statusCode(200);
        as("auditor")
                .get("/audit-entries?entityType=evaluation_report&entityId=" + id)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("CREATE"))
                .body("items.changes.statements", hasItem("changed"));
        assertThat(as("auditor")
                        .get("/audit-entries?entityType=evaluation_report&entityId=" + id)
                        .asString())
                .doesNotContain("fortrolig");
    }

    @Test
    void needsAnAdministrationWhereTheCallerDraftsForBoth() {
        as("bif-coordinator", "kff-coordinator")
                .body(Reports.request(note, "2024-01-01", "2025-01-01"))
                .post(REPORTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/administration"));
        as("kff-coordinator")
                .body("{\"administration\": \"BIF\", "
                        + Reports.request(note, "2024-01-01", "2025-01-01").substring(1))
                .post(REPORTS)
                .then()
                .statusCode(403);
    }

    @Test
    void isFrozenWithBothApprovalsOfOneWhoIsControllerOfBoth() {
        String id = computed();
        as("bif-controller", "kff-controller")
                .body("{\"sha256\": \"%s\"}".formatted(reports.sha256(id)))
                .post(REPORTS + "/" + id + "/approve")
                .then()
                .body("approvals.administration", containsInAnyOrder("BIF", "KFF"))
                .body("allowedActions", not(hasItem("APPROVE")));
    }
}
