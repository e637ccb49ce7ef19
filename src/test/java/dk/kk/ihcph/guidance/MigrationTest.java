package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two versions of the application run on one schema while the one replaces the other (decision record 10). */
class MigrationTest {
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Path KNOWN = Path.of("src", "test", "resources", "db");
    /**
     * The last migration of the latest release, which is the first one. The first migration after a release raises this number
     * and brings {@code writes-of-the-version-before.sql} and {@code fixed-migrations.sha256} up to that release.
     */
    private static final int RELEASED = 13;

    private static final Pattern FILE = Pattern.compile("V(\\d+)__\\w+\\.sql");
    private static final Pattern NO_CODE =
            Pattern.compile("--[^\n]*|'(?:[^']|'')*'|\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\bDROP\\s+(?!CONSTRAINT\\b|INDEX\\b|NOT\\s+NULL\\b)|\\bRENAME\\b|\\bTRUNCATE\\s+(?!ON\\b)"
                    + "|\\bALTER\\s+(?:COLUMN\\s+)?\\w+\\s+(?:SET\\s+DATA\\s+)?TYPE\\b|\\bSET\\s+NOT\\s+NULL\\b"
                    + "|\\bADD\\s+(?:COLUMN\\s+)?(?!CONSTRAINT\\b)\\w+(?:(?!\\bDEFAULT\\b|\\bADD\\b)[^,;])*\\bNOT\\s+NULL\\b(?!(?:(?!\\bADD\\b)[^,;])*\\bDEFAULT\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CORRECTS = Pattern.compile("(?m)^-- corrects rows of: ([\\w, ]+)$");
    private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: since V(\\d+)\\b");

    /** Beside the migrations since the release, one of this test runs, so that there always is one. */
    @Test
    void theNewestKeepsTheDataOfTheVersionBeforeAndTakesItsWrites() throws IOException, SQLException {
        String writes = Files.readString(KNOWN.resolve("writes-of-the-version-before.sql"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection admin = server.getPostgresDatabase().getConnection()) {
            run(admin, "CREATE ROLE guidance_owner LOGIN; CREATE ROLE guidance_app LOGIN");
            run(admin, "CREATE DATABASE guidance OWNER guidance_owner");
            try (Connection owner =
                            server.getDatabase("guidance_owner", "guidance").getConnection();
                    Connection application =
                            server.getDatabase("guidance_app", "guidance").getConnection()) {
                FluentConfiguration flyway = Flyway.configure()
                        .dataSource(server.getDatabase("guidance_owner", "guidance"))
                        .locations("filesystem:" + MIGRATIONS, "filesystem:" + KNOWN.resolve("upgrade"))
                        .placeholders(Map.of("applicationRole", "guidance_app"));
                assertThat(flyway.target(String.valueOf(RELEASED)).load().migrate().migrationsExecuted)
                        .isEqualTo(RELEASED);
                inOneTransaction(application, writes);
                Map<String, String> columns = columns(owner);
                Map<String, List<String>> rows = rows(owner, columns);

                assertThat(flyway.target("latest").load().migrate().migrationsExecuted)
                        .isPositive();
                assertKept(rows, rows(owner, columns), corrected());
                inOneTransaction(application, writes);
                assertThat(rows(owner, columns).get("consultation"))
                        .hasSize(rows.get("consultation").size() * 2);
            }
        }
    }

    @Test
    void aDevDatabaseStartsAnewAfterAReset() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection admin = server.getPostgresDatabase().getConnection()) {
            run(
                    admin,
                    "CREATE ROLE guidance_owner; CREATE ROLE guidance_app; GRANT ALL ON SCHEMA public TO guidance_owner");
            run(admin, "GRANT CREATE ON DATABASE postgres TO guidance_owner");
            Flyway flyway = Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .initSql("SET ROLE guidance_owner")
                    .locations("filesystem:" + MIGRATIONS)
                    .placeholders(Map.of("applicationRole", "guidance_app"))
                    .cleanDisabled(false)
                    .load();
            int migrations = flyway.migrate().migrationsExecuted;
            flyway.clean();
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(migrations);
        }
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void takesNothingAwayThatTheVersionBeforeUses(Path migration) throws IOException {
        String text = Files.readString(migration);
        Matcher contract = CONTRACT.matcher(text);
        if (contract.find()) {
            assertThat(Integer.parseInt(contract.group(1)))
                    .as("the migration since which nothing uses what goes")
                    .isLessThan(version(migration));
        } else {
            assertThat(takesAway(text))
                    .as("expand first; contract one release later, marked -- contract: since V<n>")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE event DROP COLUMN capacity;",
                "DROP TABLE event;",
                "ALTER TABLE event RENAME COLUMN capacity TO places;",
                "ALTER TABLE event ALTER COLUMN capacity TYPE bigint;",
                "ALTER TABLE event ALTER capacity SET DATA TYPE bigint;",
                "ALTER TABLE event ALTER COLUMN registered SET NOT NULL;",
                "ALTER TABLE event ADD COLUMN language text NOT NULL;",
                "ALTER TABLE event ADD COLUMN a text DEFAULT 'a', ADD b text CONSTRAINT c CHECK (b > 'b') NOT NULL;",
            })
    void knowsWhatTakesAway(String sql) {
        assertThat(takesAway(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE event ADD COLUMN language text NOT NULL DEFAULT 'en';",
                "ALTER TABLE event ADD COLUMN language text DEFAULT 'en' NOT NULL;",
                "ALTER TABLE event ADD COLUMN language text;",
                "ALTER TABLE event DROP CONSTRAINT event_type_is_known, ADD CONSTRAINT event_type_is_known CHECK (type IN ('A'));",
                "-- DROP TABLE event\nCREATE TABLE talk (id uuid NOT NULL, name text NOT NULL);",
                "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ DROP TABLE t $$;",
            })
    void knowsWhatOnlyAdds(String sql) {
        assertThat(takesAway(sql)).isFalse();
    }

    @Test
    void aReleasedMigrationNeverChanges() throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        for (String line : Files.readAllLines(KNOWN.resolve("fixed-migrations.sha256"))) {
            String[] checksumAndName = line.split("\\s+");
            checksums.put(checksumAndName[1], checksumAndName[0]);
        }
        assertThat(checksums.keySet())
                .as("migrations with a checksum")
                .containsAll(migrations()
                        .filter(file -> version(file) <= RELEASED)
                        .map(file -> file.getFileName().toString())
                        .toList());
        for (Map.Entry<String, String> checksum : checksums.entrySet()) {
            assertThat(sha256(MIGRATIONS.resolve(checksum.getKey())))
                    .as("%s has run somewhere: write a new one instead", checksum.getKey())
                    .isEqualTo(checksum.getValue());
        }
    }

    /** Tables whose rows a migration since the release corrects, as its comment declares: every row stays, and the audit trail grows. */
    private static Set<String> corrected() throws IOException {
        Set<String> corrected = new TreeSet<>();
        for (Path migration :
                migrations().filter(file -> version(file) > RELEASED).toList()) {
            Matcher declared = CORRECTS.matcher(Files.readString(migration));
            if (declared.find()) {
                corrected.addAll(List.of(declared.group(1).split(", ")));
            }
        }
        return corrected;
    }

    private static void assertKept(
            Map<String, List<String>> before, Map<String, List<String>> after, Set<String> corrected) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> {
            if (corrected.contains(table)) {
                assertThat(after.get(table)).as(table).hasSameSizeAs(rows).isNotEqualTo(rows);
            } else if (table.equals("audit_entry") && !corrected.isEmpty()) {
                assertThat(after.get(table)).as(table).containsAll(rows).hasSizeGreaterThan(rows.size());
            } else {
                assertThat(after.get(table)).as(table).isEqualTo(rows);
            }
        });
    }

    private static boolean takesAway(String sql) {
        return TAKES_AWAY.matcher(NO_CODE.matcher(sql).replaceAll("''")).find();
    }

    private static Stream<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files
                    .filter(file -> FILE.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(MigrationTest::version))
                    .toList()
                    .stream();
        }
    }

    private static int version(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        assertThat(name.matches()).isTrue();
        return Integer.parseInt(name.group(1));
    }

    /** The tables, each with the columns it has now. */
    private static Map<String, String> columns(Connection owner) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        for (String row : strings(
                owner,
                "SELECT table_name || ' ' || string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)"
                        + " FROM information_schema.columns WHERE table_schema = 'public'"
                        + " AND table_name <> 'flyway_schema_history' GROUP BY table_name")) {
            columns.put(row.substring(0, row.indexOf(' ')), row.substring(row.indexOf(' ') + 1));
        }
        return columns;
    }

    private static Map<String, List<String>> rows(Connection owner, Map<String, String> columns) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Map.Entry<String, String> table : columns.entrySet()) {
            rows.put(
                    table.getKey(),
                    strings(
                            owner,
                            "SELECT ROW(%s)::text FROM %s ORDER BY 1".formatted(table.getValue(), table.getKey())));
        }
        return rows;
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> strings = new ArrayList<>();
            while (result.next()) {
                strings.add(result.getString(1));
            }
            return strings;
        }
    }

    private static void inOneTransaction(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, sql);
        connection.commit();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
