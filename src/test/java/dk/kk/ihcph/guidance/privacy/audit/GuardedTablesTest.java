package dk.kk.ihcph.guidance.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table audits UPDATE and DELETE, or refuses them, also to its owner. The exceptions have names and reasons. */
@QuarkusTest
class GuardedTablesTest {
    /** Tables without any record to guard. */
    private static final Map<String, String> UNGUARDED = Map.ofEntries(
            Map.entry("flyway_schema_history", "Flyway writes it: which migrations ran"),
            Map.entry("scheduled_tasks", "db-scheduler writes it: when each background task is due"),
            Map.entry("clock_script", "what time it is in dev mode; empty everywhere else"),
            Map.entry("rate_limit_bucket", "what is used of each limit; it may be lost at any time"),
            Map.entry("idempotent_answer", "answers to repeated requests, kept for a day"),
            Map.entry("event_seats", "counters that follow the registrations, which are audited"),
            Map.entry("desk_sum", "sums that follow the consultations, which are audited"),
            Map.entry("desk_day_changed", "the days that a task counts again"),
            Map.entry("ticket_counter", "the last number of a day, which the tickets show; they are audited"),
            Map.entry(
                    "check_in_scan",
                    "what a scanner was answered; the check-in is audited as a change of its registration"));

    /** Triggers that audit a change under a condition only. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "allocation.audit_update", "all but an increment of the version and the stamp of when it was recorded",
            "budget_adjustment.audit_update",
                    "all but an increment of the version and the stamp of when it was recorded",
            "location.audit_update", "all but an increment of the version alone, which its opening hours cause",
            "job.audit_end", "all but the steps of a running job",
            "roster.audit_decision", "all but the steps of a running search",
            "seat_offer.audit_update", "all but its outcome, which is audited as a change of its registration",
            "notification.audit_again", "that a person has a mail sent again; the attempts are no change by anybody");

    /** The ledger's rows, of which no more than the stamp of when they were recorded is ever set, and once. */
    private static final Set<String> LEDGER =
            Set.of("posting", "commitment", "budget_plan", "forecast_override", "price_index");

    private static final String LEDGER_CONDITION =
            "((old.recorded_at IS NOT NULL) OR ((to_jsonb(old.*) - 'recorded_at'::text)"
                    + " IS DISTINCT FROM (to_jsonb(new.*) - 'recorded_at'::text)))";

    /** Changes that are neither audited nor refused. */
    private static final Map<String, String> LEFT_OPEN = Map.of(
            "notification DELETE", "what became of a mail is forgotten after 400 days",
            "registration_link DELETE", "goes with the personal data of its registration, whose erasure is audited",
            "appointment_link DELETE", "goes with its appointment, whose deletion is audited",
            "job_content DELETE", "goes when its job ends, which is audited",
            "job_line DELETE", "goes with its job, whose deletion is audited");

    private static final String TRIGGERS =
            """
            SELECT c.relname, t.tgname, p.proname, t.tgtype & 16 > 0, t.tgtype & 8 > 0, t.tgtype & 32 > 0,
                   t.tgqual IS NOT NULL OR cardinality(t.tgattr::int2[]) > 0, pg_get_triggerdef(t.oid), t.tgtype & 1 > 0
              FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
             WHERE c.relnamespace = 'public'::regnamespace AND t.tgenabled = 'O'
               AND p.proname IN ('audit_change', 'is_only_added_to', 'audit_entry_is_append_only')
             ORDER BY 1, 2""";

    @Test
    void everyTableAuditsOrRefusesEveryChange() throws SQLException {
        Set<String> open = new TreeSet<>();
        Map<String, Set<String>> guarded = guarded();
        for (String table : tables()) {
            if (!UNGUARDED.containsKey(table)) {
                for (String change : List.of("UPDATE", "DELETE", "TRUNCATE")) {
                    if (!guarded.getOrDefault(table, Set.of()).contains(change)) {
                        open.add(table + " " + change);
                    }
                }
            }
        }
        open.removeIf(change -> change.startsWith("edge_") && change.endsWith("TRUNCATE"));
        assertThat(open).as("changes that leave no trace").isEqualTo(LEFT_OPEN.keySet());
        assertThat(tables()).as("tables of the exceptions").containsAll(UNGUARDED.keySet());
    }

    static List<String> refusals() throws SQLException {
        List<String> refusals = new ArrayList<>();
        for (List<String> row : rows(TRIGGERS)) {
            if (row.get(2).equals("audit_change")) {
                continue;
            }
            String table = row.get(0);
            if (row.get(3).equals("t") && !LEDGER.contains(table)) {
                refusals.add("update %s set %s = default".formatted(table, column(table)));
            }
            if (row.get(4).equals("t")) {
                refusals.add("delete from " + table);
            }
            if (row.get(5).equals("t")) {
                refusals.add("truncate %s cascade".formatted(table));
            }
        }
        return refusals;
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesAlsoTheOwner(String statement) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501")); // insufficient_privilege
            connection.rollback();
        }
    }

    @Test
    void recordsWhatTheOwnerChangesButNoIncrementOfTheVersionAlone() throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('guidance.actor', '{\"subject\": \"owner\", \"roles\": []}', true)");
            sql.execute("update location set version = version + 1 where code = 'IH'");
            assertThat(changes(sql)).isZero();
            sql.execute("update location set address = 'Elsewhere' where code = 'IH'");
            assertThat(changes(sql)).isEqualTo(1);
            connection.rollback();
        }
    }

    /** What is audited or refused of each table. */
    private static Map<String, Set<String>> guarded() throws SQLException {
        Map<String, Set<String>> guarded = new TreeMap<>();
        Set<String> conditional = new TreeSet<>();
        Set<String> ledger = new TreeSet<>();
        for (List<String> row : rows(TRIGGERS)) {
            if (row.get(2).equals("is_only_added_to") && row.get(8).equals("t")) {
                assertThat(row.get(7)).contains("WHEN (" + LEDGER_CONDITION + ")");
                ledger.add(row.get(0));
            } else if (row.get(6).equals("t")) {
                conditional.add(row.get(0) + "." + row.get(1));
            }
            Set<String> changes = guarded.computeIfAbsent(row.get(0), table -> new TreeSet<>());
            if (row.get(3).equals("t")) {
                changes.add("UPDATE");
            }
            if (row.get(4).equals("t")) {
                changes.add("DELETE");
            }
            if (row.get(5).equals("t")) {
                changes.add("TRUNCATE");
            }
        }
        assertThat(ledger).isEqualTo(LEDGER);
        assertThat(conditional).as("triggers with a condition").isEqualTo(CONDITIONS.keySet());
        return guarded;
    }

    private static List<String> tables() throws SQLException {
        return rows("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
                        + " ORDER BY 1")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** A column that an UPDATE may name. */
    private static String column(String table) throws SQLException {
        return rows("SELECT attname FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0 AND attgenerated = ''"
                        .formatted(table))
                .get(0)
                .get(0);
    }

    private static int changes(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select count(*) from audit_entry where entity_type = 'location'"
                + " and entity_id = 'IH' and subject = 'owner'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<List<String>> rows(String query) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
                    row.add(result.getString(at));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
