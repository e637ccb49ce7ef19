package dk.kk.ihcph.guidance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that cannot store is 503 with Retry-After, whatever it cannot; readiness knows of it at once. */
@QuarkusTest
class DatabaseAwayTest implements ApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeEach
    void letTheDatabaseFailOnDemand() {
        TestDatabase.write(
                """
                create or replace function fail_on_demand() returns trigger language plpgsql as $$
                begin
                    if new.note = 'END SESSION' then
                        perform pg_terminate_backend(pg_backend_pid());
                    elsif new.note like 'RAISE _____' then
                        raise exception 'refused on demand' using errcode = right(new.note, 5);
                    end if;
                    return new;
                end $$""");
        TestDatabase.write("create trigger fail_at_once before insert on edge_probe for each row"
                + " when (new.name like 'at once%') execute function fail_on_demand()");
        TestDatabase.write("create constraint trigger fail_at_commit after insert on edge_probe"
                + " deferrable initially deferred for each row"
                + " when (new.name like 'at commit%') execute function fail_on_demand()");
    }

    @AfterEach
    void letTheDatabaseWork() {
        TestDatabase.write("drop trigger fail_at_once on edge_probe");
        TestDatabase.write("drop trigger fail_at_commit on edge_probe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200", "53300", "25006", "57P03", "58030", "40001"})
    void answersUnavailableWhenAStatementOrTheCommitCannotBeServed(String state) {
        assertUnavailable(created("at once", "RAISE " + state)).body("detail", containsString("Nothing was changed"));
        assertUnavailable(created("at commit", "RAISE " + state))
                .body("detail", containsString(state.equals("57P03") ? "not known" : "Nothing was changed"));
    }

    @Test
    void answersUnavailableWhenTheSessionEndsDuringAStatement() {
        assertUnavailable(created("at once", "END SESSION")).body("detail", containsString("Nothing was changed"));
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenTheSessionEndsDuringTheCommit() {
        assertUnavailable(created("at commit", "END SESSION"))
                .body("detail", containsString("not known whether it is stored"))
                .body("developerHint", containsString("Idempotency-Key"));
        String key = UUID.randomUUID().toString();
        assertUnavailable(created("at commit", "END SESSION", key)).body("detail", containsString("not known"));
        TestDatabase.write("alter table edge_probe disable trigger fail_at_commit");
        created("at commit", "END SESSION", key).statusCode(201); // the first one was not stored after all
        created("at commit", "END SESSION", key).statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void answersARuleThatOnlyTheCommitFindsBrokenAsARule() {
        created("at commit", "RAISE 23505").statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @Test
    void turnsNotReadyWhileTheDatabaseIsReadOnlyAndStillReads() throws SQLException, InterruptedException {
        withSetting("default_transaction_read_only = on", () -> {
            awaitReadiness(503);
            assertUnavailable(created("a name", "a note")).body("detail", containsString("Nothing was changed"));
            as("bif-guide").get("/edge-probe?name=x").then().statusCode(200);
        });
    }

    /** Stands for a full disk: the watch writes to it, also where the write-ahead log still has room. */
    @Test
    void turnsNotReadyWhileNoFileCanGrow() throws SQLException, InterruptedException {
        withSetting("temp_file_limit = 0", () -> awaitReadiness(503));
    }

    private static void withSetting(String setting, Step step) throws SQLException, InterruptedException {
        awaitReadiness(200);
        try (Connection owner = TestDatabase.asOwner();
                Statement sql = owner.createStatement()) {
            try {
                sql.execute("alter system set " + setting);
                sql.execute("select pg_reload_conf()");
                step.run();
            } finally {
                sql.execute("alter system reset " + setting.substring(0, setting.indexOf(' ')));
                sql.execute("select pg_reload_conf()");
                awaitReadiness(200);
            }
        }
    }

    /** Something that may wait. */
    private interface Step {
        void run() throws InterruptedException;
    }

    /** The trigger of the other tests cannot be dropped while the table is locked, so that the lock ends here. */
    @Test
    void staysReadyWhileTablesAreLocked() throws SQLException, InterruptedException {
        awaitReadiness(200);
        try (Connection owner = TestDatabase.asOwner();
                Statement lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table edge_probe, location, flyway_schema_history, scheduled_tasks"
                    + " in access exclusive mode");
            Instant end = Instant.now().plusSeconds(5); // longer than a result of the watch counts
            while (Instant.now().isBefore(end)) {
                Instant asked = Instant.now();
                assertThat(readiness()).isEqualTo(200);
                assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
                TimeUnit.MILLISECONDS.sleep(200);
            }
            owner.rollback();
        }
    }

    private ValidatableResponse created(String name, String note) {
        return created(name, note, UUID.randomUUID().toString());
    }

    private ValidatableResponse created(String name, String note, String key) {
        return as("bif-guide")
                .header("Idempotency-Key", key)
                .body(Map.of("name", name + " " + key, "note", note))
                .post("/edge-probe")
                .then();
    }

    private static ValidatableResponse assertUnavailable(ValidatableResponse answer) {
        return answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .body("code", equalTo("UNAVAILABLE"));
    }

    private static int readiness() {
        return RestAssured.given().get("/q/health/ready").statusCode();
    }

    private static void awaitReadiness(int status) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (readiness() != status) {
            assertThat(Instant.now()).as("readiness turns %d", status).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
