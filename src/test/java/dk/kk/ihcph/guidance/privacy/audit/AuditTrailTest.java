package dk.kk.ihcph.guidance.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every change leaves a line that nobody can alter, and that auditors alone can read. */
@QuarkusTest
class AuditTrailTest implements ApiTest {
    private static final String PROBE = "/edge-probe";

    @Test
    void recordsWhoDidWhatToWhichRecord() {
        String subject = "subject-" + UUID.randomUUID();
        String token = TestIssuer.signed(
                TestIssuer.claims(subject).preferredUserName("anna").upn("anna").groups("bif-guide"), "first");
        String id = anonymous()
                .auth()
                .oauth2(token)
                .header("X-Request-Id", "audited")
                .body("{\"name\": \"" + subject + "\", \"amount\": 12.50, \"note\": \"a secret\"}")
                .post(PROBE)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ValidatableResponse trail =
                entries("?entityType=edge_probe&entityId=" + id).statusCode(200);
        trail.body("items", hasSize(1))
                .body("items[0].subject", equalTo(subject))
                .body("items[0].roles", contains("bif-guide"))
                .body("items[0].action", equalTo("CREATE"))
                .body("items[0].operation", equalTo("POST /api/v1/edge-probe"))
                .body("items[0].requestId", equalTo("audited"))
                .body("items[0].changes.name.to", equalTo(subject))
                .body("items[0].changes.note", equalTo("changed"))
                .body("items[0].changes.id", nullValue());
        assertThat(trail.extract().asString()).doesNotContain("a secret");
    }

    @Test
    void recordsAChangeWithTheValuesBeforeAndAfter() {
        String id = create("before-" + UUID.randomUUID());
        as("kff-coordinator")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"name\": \"after-" + id + "\"}")
                .patch(PROBE + "/" + id)
                .then()
                .statusCode(200);
        entries("?entityId=" + id + "&action=UPDATE")
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("kff-coordinator"))
                .body("items[0].changes.name.to", equalTo("after-" + id))
                .body("items[0].changes.size()", equalTo(1));
    }

    @Test
    void leavesNothingOfARefusedChange() {
        String name = "refused-" + UUID.randomUUID();
        create(name);
        long before = count();
        as("bif-guide").body("{\"name\": \"" + name + "\"}").post(PROBE).then().statusCode(409);
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set subject = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_entry (subject, roles, action, entity_type, entity_id)"
                        + " values ('x', '{}', 'READ', 'x', 'x')",
                "alter table audit_entry disable trigger all",
                "drop table audit_entry",
                "select audit_write('READ', null, 'x', 'x', null)",
                "alter table edge_probe disable trigger audit",
                "set session_replication_role = replica"
            })
    void letsTheApplicationDoNothingToTheTrail(String statement) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                Statement sql = connection.createStatement()) {
            sql.execute("select set_config('guidance.actor', '{\"subject\": \"x\", \"roles\": []}', false)");
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501")); // insufficient_privilege
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set subject = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void refusesEvenItsOwner(String statement) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("append-only");
        }
    }

    @Test
    void refusesAChangeOfNobody() throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("insert into edge_probe (id, version, name) values"
                            + " (gen_random_uuid(), 0, 'nobody-" + UUID.randomUUID() + "')"))
                    .hasMessageContaining("no actor is set");
        }
    }

    @Test
    void pagesFromTheNewestAndFilters() {
        String subject = "pager-" + UUID.randomUUID();
        String token = TestIssuer.signed(TestIssuer.claims(subject).groups("bif-guide"), "first");
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.add(
                    0,
                    anonymous()
                            .auth()
                            .oauth2(token)
                            .body("{\"name\": \"" + UUID.randomUUID() + "\"}")
                            .post(PROBE)
                            .path("id"));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = as("auditor").get("/audit-entries?limit=2&subject=" + subject + cursor);
            page.then().statusCode(200);
            seen.addAll(page.path("items.entityId"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyElementsOf(created);
        entries("?subject=" + subject + "&action=DELETE").body("items", empty());
        entries("?subject=" + subject + "&entityType=other").body("items", empty());
        entries("?subject=" + subject + "&to=2026-01-01T00:00:00Z").body("items", empty());
        entries("?subject=" + subject + "&from=2026-01-01T00:00:00Z").body("items", hasSize(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bif-guide",
                "kff-guide",
                "bif-coordinator",
                "kff-coordinator",
                "bif-controller",
                "kff-controller",
                "evaluator",
                "partner",
                "admin",
                "kiosk"
            })
    void isForAuditorsOnly(String role) {
        as(role).get("/audit-entries").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void isNotForTheAnonymous() {
        anonymous().get("/audit-entries").then().statusCode(401);
    }

    private ValidatableResponse entries(String query) {
        return as("auditor").get("/audit-entries" + query).then().statusCode(200);
    }

    private String create(String name) {
        return as("bif-guide")
                .body("{\"name\": \"" + name + "\"}")
                .post(PROBE)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static long count() {
        try (Connection connection = TestDatabase.asApplication();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from audit_entry where entity_type = 'edge_probe'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
