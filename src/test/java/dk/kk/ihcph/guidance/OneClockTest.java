package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The application, its tables and the audit trail all tell one time, here that of a script. */
@QuarkusTest
@TestProfile(OneClockTest.Scripted.class)
class OneClockTest implements ApiTest {
    private static final Instant START = Instant.parse("2031-05-05T06:00:00Z");
    /** No test of this class takes longer. */
    private static final Duration A_LONG_RUN = Duration.ofMinutes(30);

    private static final String ASKS_THE_SERVER =
            "clock_timestamp|statement_timestamp|transaction_timestamp|current_timestamp|current_date|localtimestamp"
                    + "|(?<![\\w.])now\\(\\)";

    public static class Scripted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("guidance.clock.start", START.toString());
        }
    }

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    @Test
    void tellsTheApplicationAndTheDatabaseTheSameTime() throws SQLException {
        assertThat(clock.instant()).isBetween(START, START.plus(A_LONG_RUN));
        Instant before = clock.instant();
        Instant asked = instant("select guidance_now()");
        assertThat(asked).isBetween(before.minusSeconds(1), clock.instant().plusSeconds(1));
    }

    @Test
    void stampsRecordAndAuditEntryByIt() throws SQLException {
        String id = as("bif-guide")
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                .post("/consultations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(instant(
                        "select at from audit_entry where entity_type = 'consultation' and entity_id = '" + id + "'"))
                .isBetween(START, START.plus(A_LONG_RUN));
        assertThat(instant("select started_at from consultation where id = '" + id + "'"))
                .isBetween(START, START.plus(A_LONG_RUN));
    }

    @Test
    void letsTheApplicationScriptNothing() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String write : List.of(
                    "insert into clock_script (start, speed) values (clock_timestamp(), 1)",
                    "update clock_script set speed = 2",
                    "delete from clock_script")) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(write)))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void noFunctionAndNoDefaultAsksTheServerForTheTime() throws SQLException {
        String query =
                """
                select 'function ' || proname from pg_proc
                where pronamespace = 'public'::regnamespace and proname <> 'guidance_now' and prolang <> 13
                  and prosrc ~* '%1$s'
                union all
                select 'default of ' || adrelid::regclass || ' ' || adnum from pg_attrdef
                where pg_get_expr(adbin, adrelid) ~* '%1$s' and adrelid <> 'clock_script'::regclass
                  and adrelid <> 'flyway_schema_history'::regclass"""
                        .formatted(ASKS_THE_SERVER);
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noQueryOfTheApplicationAsksTheServerForTheTime() throws IOException {
        Pattern asks = Pattern.compile(ASKS_THE_SERVER, Pattern.CASE_INSENSITIVE);
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            for (Path source : sources) {
                assertThat(Files.readString(source)).as("%s", source).doesNotContainPattern(asks);
            }
        }
        assertThat("select guidance_now()").doesNotContainPattern(asks);
        assertThat("where at < now()").containsPattern(asks);
    }

    private Instant instant(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
