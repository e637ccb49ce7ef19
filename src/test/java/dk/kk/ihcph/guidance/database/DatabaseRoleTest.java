package dk.kk.ihcph.guidance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application's own role cannot switch the audit trail off, even where it may create temporary tables. */
@QuarkusTest
class DatabaseRoleTest {
    private static final String NOT_ALLOWED = "42501";
    private static final String CHECKS =
            "has_function_privilege('guidance_app', oid, 'EXECUTE') AND prorettype = 'trigger'::regtype";
    private static final String OURS = " FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS"
            + " (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e')";

    private final String name = "role-" + UUID.randomUUID();

    @BeforeEach
    void givesItTemporaryTables() throws SQLException {
        asOwner("GRANT TEMPORARY ON DATABASE postgres TO guidance_app");
    }

    @AfterEach
    void takesTemporaryTablesAwayAgain() throws SQLException {
        asOwner("REVOKE TEMPORARY ON DATABASE postgres FROM guidance_app");
    }

    @Test
    void mayCreateNoTemporaryTables() throws SQLException {
        takesTemporaryTablesAwayAgain();
        assertRefused("CREATE TEMPORARY TABLE audit_entry (id uuid)");
    }

    @Test
    void aTemporaryTableDoesNotTakeThePlaceOfTheTrail() throws SQLException {
        asApplication(
                "CREATE TEMPORARY TABLE audit_entry (LIKE public.audit_entry INCLUDING DEFAULTS)",
                "GRANT ALL ON pg_temp.audit_entry TO PUBLIC",
                "INSERT INTO public.edge_probe (id, version, name) VALUES (gen_random_uuid(), 0, '" + name + "')");
        assertThat(entries("edge_probe")).isEqualTo(1);
    }

    @Test
    void aTemporaryTableDoesNotOpenAClosedYear() {
        assertThatThrownBy(() -> asApplication(
                        "CREATE TEMPORARY TABLE budget_year (administration text, year integer, status text)",
                        "GRANT ALL ON pg_temp.budget_year TO PUBLIC",
                        "INSERT INTO pg_temp.budget_year VALUES ('BIF', 1999, 'OPEN')",
                        "SELECT budget_year_stays_open('BIF', 1999)"))
                .hasMessageContaining("the year is closed");
    }

    @Test
    void aTableOfItsOwnDoesNotForgeEntries() {
        assertThatThrownBy(() -> asApplication(
                        "CREATE TEMPORARY TABLE event (id uuid, title text)",
                        "CREATE TRIGGER audit AFTER INSERT ON pg_temp.event FOR EACH ROW"
                                + " EXECUTE FUNCTION audit_change('event', 'id', '{}')"))
                .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .returns(NOT_ALLOWED, SQLException::getSQLState);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET session_replication_role = replica",
                "SET ROLE guidance_owner",
                "SET SESSION AUTHORIZATION postgres",
                "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
                "ALTER TABLE edge_probe DISABLE TRIGGER audit",
                "DROP TRIGGER audit ON edge_probe",
                "INSERT INTO audit_entry (subject, roles, action, entity_type, entity_id) VALUES ('x', '{}', 'READ', 'x', 'x')",
                "UPDATE audit_entry SET subject = 'x'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "TRUNCATE edge_probe",
                "ALTER FUNCTION audit_change() OWNER TO guidance_app",
                "CREATE OR REPLACE FUNCTION audit_actor() RETURNS jsonb LANGUAGE sql AS 'SELECT NULL::jsonb'",
                "SELECT audit_write('READ', NULL, 'event', 'x', NULL)",
                "CREATE TABLE shadow (id uuid)",
                "CREATE FUNCTION public.shadow() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                "CREATE SCHEMA shadow",
                "CREATE CAST (text AS integer) WITHOUT FUNCTION",
            })
    void isRefused(String sql) {
        assertRefused(sql);
    }

    /** Later functions too: CREATE FUNCTION ... SET search_path = public, pg_temp. */
    @Test
    void everyFunctionKeepsToItsTables() {
        assertThat(TestDatabase.read("SELECT string_agg(oid::regprocedure::text, ', ')" + OURS
                        + " AND (prosecdef OR prorettype = 'trigger'::regtype)"
                        + " AND NOT coalesce('search_path=public, pg_temp' = ANY (proconfig), false)"))
                .as("functions that look for their tables in pg_temp first")
                .isNull();
    }

    /** A trigger works without it: PostgreSQL asks only the one who creates the trigger. */
    @Test
    void noTriggerFunctionCanBeHungOnAnotherTable() {
        assertThat(TestDatabase.read("SELECT string_agg(oid::regprocedure::text, ', ')" + OURS + " AND " + CHECKS))
                .as("trigger functions that the application may execute")
                .isNull();
    }

    private long entries(String type) {
        return Long.parseLong(TestDatabase.read(
                "SELECT count(*) FROM audit_entry WHERE entity_type = ? AND changes -> 'name' ->> 'to' = ?",
                type,
                name));
    }

    private static void assertRefused(String sql) {
        assertThatThrownBy(() -> asApplication(sql))
                .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .returns(NOT_ALLOWED, SQLException::getSQLState);
    }

    private static void asApplication(String... statements) throws SQLException {
        try (Connection connection = TestDatabase.asApplication()) {
            run(connection, "SELECT set_config('guidance.actor', '{\"subject\": \"intruder\", \"roles\": []}', false)");
            run(connection, statements);
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = TestDatabase.asOwner()) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
