package dk.kk.ihcph.guidance.budget.allocation;

import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.adopted;
import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.kf042;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.budget.note.BudgetNoteService;
import dk.kk.ihcph.guidance.budget.note.BudgetNoteView;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import dk.kk.ihcph.guidance.budget.note.NoteDecision;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import dk.kk.ihcph.guidance.budget.note.NoteStatus;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AllocationResourceTest implements ApiTest {
    private static final String INJECTION = "2026' OR '1'='1";

    @Inject
    AgroalDataSource database;

    @Inject
    BudgetNoteService notes;

    @Inject
    AuditActor actor;

    private String adoptedNote() {
        return adopted(as("bif-controller"), as("kff-controller"));
    }

    private ValidatableResponse get(String address) {
        return as("bif-guide").get(address).then();
    }

    /** Totals of a note, each as {@code dimensions: adopted}, to the øre as it stands in the answer. */
    private List<String> totals(String note, String by) {
        JsonPath answer = get("/allocations/totals?budgetNote=" + note + (by.isEmpty() ? "" : "&by=" + by))
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
        List<String> totals = new ArrayList<>();
        for (Map<String, Object> item : answer.<Map<String, Object>>getList("items")) {
            assertThat(item.get("adjusted")).isEqualTo(item.get("adopted"));
            StringBuilder total = new StringBuilder();
            for (String dimension : by.isEmpty() ? new String[0] : by.split(",")) {
                total.append(item.get(dimension)).append(' ');
            }
            totals.add(total.append(item.get("adopted")).toString());
        }
        return totals;
    }

    @Test
    void addsUpKf042ToTheKrone() {
        String note = adoptedNote();
        assertThat(totals(note, "year"))
                .containsExactly("2026 1663000.00", "2027 1663000.00", "2028 1663000.00", "2029 1663000.00");
        assertThat(totals(note, "")).containsExactly("6652000.00");
        assertThat(totals(note, "year,administration"))
                .containsExactly(
                        "2026 BIF 623000.00",
                        "2026 KFF 1040000.00",
                        "2027 BIF 623000.00",
                        "2027 KFF 1040000.00",
                        "2028 BIF 623000.00",
                        "2028 KFF 1040000.00",
                        "2029 BIF 623000.00",
                        "2029 KFF 1040000.00");
        assertThat(totals(note, "grant")).containsExactly("1060 4160000.00", "3510 2492000.00");
        assertThat(totals(note, "committee,controlArea,direction,budgetNote"))
                .containsExactly(
                        "BIU SERVICE EXPENDITURE " + note + " 2492000.00",
                        "KFU SERVICE EXPENDITURE " + note + " 4160000.00");
        get("/allocations/totals?year=2026&by=grant&budgetNote=" + note)
                .body("items.fte", contains(1.5f, 1.0f))
                .body("items.currency", everyItem(equalTo("DKK")));
    }

    @Test
    void leavesOutDimensionsThatWereNotAsked() {
        Map<String, Object> total = get("/allocations/totals?by=year&budgetNote=" + adoptedNote())
                .extract()
                .path("items[0]");
        assertThat(total).containsOnlyKeys("year", "fte", "adopted", "adjusted", "currency");
    }

    @Test
    void sumsNothingToZero() {
        String answer = get("/allocations/totals?budgetNote=NONE")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).contains("\"adopted\":0.00");
        get("/allocations/totals?budgetNote=NONE&by=year").body("items", empty());
    }

    @Test
    void refusesADimensionThatIsUnknownOrRepeated() {
        for (String by : List.of("month", "year,", "year,year", "year desc", INJECTION, "adopted", "YEAR")) {
            as("bif-guide")
                    .queryParam("by", by)
                    .get("/allocations/totals")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("by"));
        }
    }

    @Test
    void answersAnAllocationInTheShapeOfTheContract() {
        String note = adoptedNote();
        JsonPath first = get("/allocations?year=2026&administration=BIF&budgetNote=" + note)
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .extract()
                .jsonPath();
        String body = get("/allocations/" + first.getString("items[0].id"))
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("budgetNote", equalTo(note))
                .body("line", equalTo("1 årsværk til personlig vejledning (BIF)"))
                .body("administration", equalTo("BIF"))
                .body("committee", equalTo("BIU"))
                .body("grant", equalTo("3510"))
                .body("controlArea", equalTo("SERVICE"))
                .body("direction", equalTo("EXPENDITURE"))
                .body("year", equalTo(2026))
                .body("priceLevel", equalTo(2026))
                .body("currency", equalTo("DKK"))
                .extract()
                .asString();
        assertThat(body).contains("\"adopted\":623000.00,").contains("\"adjusted\":623000.00,");
    }

    @Test
    void answers404ToAnAllocationThatIsNotThere() {
        get("/allocations/" + UUID.randomUUID()).statusCode(404);
        get("/allocations/7").statusCode(404);
    }

    @Test
    void filtersByEveryField() {
        String note = adoptedNote();
        Map<String, Integer> expected = Map.of(
                "year=2027", 4,
                "administration=KFF", 12,
                "committee=BIU", 4,
                "grant=1060", 12,
                "controlArea=SERVICE", 16,
                "controlArea=TRANSFERS", 0,
                "direction=EXPENDITURE", 16,
                "direction=INCOME", 0);
        expected.forEach((filter, size) ->
                get("/allocations?budgetNote=" + note + "&" + filter).body("items.size()", equalTo(size)));
    }

    @Test
    void refusesAnInjectionInEachFilter() {
        for (String filter : List.of(
                "year", "administration", "committee", "grant", "controlArea", "budgetNote", "direction", "cursor")) {
            as("bif-guide")
                    .queryParam(filter, INJECTION)
                    .get("/allocations")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(filter));
        }
        for (String filter : List.of("status", "kind", "cursor")) {
            as("bif-guide")
                    .queryParam(filter, INJECTION)
                    .get("/budget-notes")
                    .then()
                    .statusCode(400);
        }
        get("/allocations?comittee=KFU").statusCode(400);
    }

    @Test
    void pagesEachAllocationOnceByYear() {
        String note = adoptedNote();
        List<Integer> years = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as("bif-guide")
                    .queryParam("budgetNote", note)
                    .queryParam("limit", 5)
                    .queryParam("cursor", cursor)
                    .get("/allocations")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            years.addAll(page.getList("items.year"));
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        }
        assertThat(years).hasSize(16).isSorted();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void importsTheShippedNoteAsATaskWithoutACaller() throws InterruptedException {
        String code = BudgetNotes.newCode();
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread task = new Thread(() -> actor.runAs("test-loader", () -> {
            try {
                notes.importNote(BudgetNotes.JSON.convertValue(kf042().put("code", code), NoteDocument.class), false);
                outcome.set(notes.adopt(
                        code, new NoteDecision("BR", LocalDate.of(2025, 10, 2), null, true, null), null, false));
            } catch (RuntimeException failure) {
                outcome.set(failure);
            }
        }));
        task.start();
        task.join();
        assertThat(outcome.get()).isInstanceOfSatisfying(BudgetNoteView.class, note -> assertThat(note.status())
                .isEqualTo(NoteStatus.ADOPTED));
        as("auditor")
                .get("/audit-entries?entityType=budget_note&entityId=" + code)
                .then()
                .body("items.subject", everyItem(equalTo("system:test-loader")));
    }

    @Test
    void letsNotEvenSqlBreakTheSumOfANote() throws SQLException {
        String note = adoptedNote();
        assertThatThrownBy(() -> inSql(
                        """
                        INSERT INTO budget_note_line (id, note, position, label, administration, committee, grant_code,
                                                      control_area, direction, amounts)
                        SELECT uuidv7(), id, 99, 'Ekstra', 'BIF', 'BIU', '3510', 'SERVICE', 'EXPENDITURE', '{0,0,0,0.01}'
                          FROM budget_note WHERE code = '%s'"""
                                .formatted(note)))
                .hasMessageContaining("do not add up");
        inSql(
                """
                INSERT INTO budget_note_line (id, note, position, label, administration, committee, grant_code,
                                              control_area, direction, amounts)
                SELECT uuidv7(), id, 99, 'Ekstra', 'BIF', 'BIU', '3510', 'SERVICE', 'EXPENDITURE', '{0,0,0,0}'
                  FROM budget_note WHERE code = '%s'"""
                        .formatted(note));
    }

    @Test
    void letsTheApplicationNeitherChangeNorDeleteAnAllocation() {
        String note = adoptedNote();
        for (String statement : List.of(
                "UPDATE allocation SET adopted = 1 WHERE note = '" + note + "'",
                "DELETE FROM allocation WHERE note = '" + note + "'",
                "UPDATE budget_note SET overall = 1 WHERE code = '" + note + "'",
                "DELETE FROM budget_note WHERE code = '" + note + "'",
                "UPDATE budget_note_line SET amounts = '{1,1,1,1}'")) {
            assertThatThrownBy(() -> inSql(statement)).hasMessageContaining("permission denied");
        }
        assertThat(new BigDecimal(totals(note, "").get(0))).isEqualByComparingTo("6652000");
    }

    /** As the application's own role, past the application's code. */
    private void inSql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                sql.execute("SELECT set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', true)");
                sql.execute(statement);
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }
}
