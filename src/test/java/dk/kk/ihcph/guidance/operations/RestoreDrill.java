package dk.kk.ihcph.guidance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.TestIssuer;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The way back that the runbook describes: a base backup while citizens and guides write, the archived log, a server that
 * dies under load, a new cluster from both, and the package on it.
 */
class RestoreDrill {
    private static final Logger LOG = Logger.getLogger(RestoreDrill.class);
    private static final Path PLACE = Path.of("target", "restore-drill").toAbsolutePath();
    private static final Path ORIGIN = PLACE.resolve("origin");
    private static final Path ARCHIVE = PLACE.resolve("archive");
    private static final Path BACKUP = PLACE.resolve("backup");
    private static final int WRITES = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final PackagedApplication application = new PackagedApplication("restore-drill");
    private final Queue<Written> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    /** A write that was answered with 201. */
    private record Written(String table, String id, Instant at) {}

    @BeforeEach
    void makeRoom() throws IOException {
        ArchivedDatabase.delete(PLACE);
        Files.createDirectories(ARCHIVE);
    }

    @AfterEach
    void stopAndTidyUp() throws IOException, InterruptedException {
        application.close();
        ArchivedDatabase.delete(PLACE);
    }

    @Test
    void findsEveryAcknowledgedWriteAndItsTrailAfterARestore() throws Exception {
        Map<String, String> issuer = new TestIssuer().start();
        long killed;
        try (ArchivedDatabase origin = ArchivedDatabase.create(ORIGIN, ARCHIVE)) {
            application.start(origin.environment(issuer));
            String event = application.publishedEvent(500);
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                writers.add(writer(this::consultation));
                writers.add(writer(() -> registration(event)));
            }
            await(() -> acknowledged.size() > WRITES, "writes before the backup");
            int before = acknowledged.size();
            long began = System.nanoTime();
            origin.backUp(BACKUP);
            LOG.infof(
                    "Base backup: %d ms, %d writes acknowledged meanwhile",
                    millis(began), acknowledged.size() - before);
            int after = acknowledged.size();
            await(() -> acknowledged.size() > after + WRITES, "writes after the backup");
            origin.kill();
            killed = System.nanoTime();
            application.close();
            over.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        Set<String> ids = new HashSet<>();
        assertThat(acknowledged).hasSizeGreaterThan(2 * WRITES).allMatch(written -> ids.add(written.id()));
        Instant archived = newestSegment();
        LOG.infof(
                "%d of %d writes were not archived yet, over %d ms: without the dead server's log they would be lost",
                acknowledged.stream()
                        .filter(written -> written.at().isAfter(archived))
                        .count(),
                acknowledged.size(),
                Duration.between(archived, lastWrite()).toMillis());

        ArchivedDatabase.saveLog(ORIGIN, BACKUP);
        try (ArchivedDatabase restored = ArchivedDatabase.restore(BACKUP, ARCHIVE)) {
            await(() -> number(restored, "SELECT (NOT pg_is_in_recovery())::int") == 1, "the end of recovery");
            LOG.infof("Restored: %d ms after the server died", millis(killed));
            holdsEveryWriteOnce(restored);
            holdsItsInvariants(restored);
            holdsItsRoles(restored);

            application.start(restored.environment(issuer));
            LOG.infof("Ready again: %d ms after the server died", millis(killed));
            acknowledged.stream()
                    .filter(written -> written.table().equals("consultation"))
                    .skip(Math.max(0, acknowledged.size() / 2 - 20))
                    .forEach(written -> application
                            .as("bif-guide")
                            .get("/consultations/" + written.id())
                            .then()
                            .statusCode(200));
            assertThat(consultation()).as("a new write").isPresent();
            LOG.infof(
                    "Nothing lost of %d acknowledged writes; the whole way back took %d ms",
                    ids.size(), millis(killed));
        }
    }

    private Thread writer(Supplier<Optional<Written>> write) {
        Thread writer = new Thread(
                () -> {
                    while (!over.get()) {
                        try {
                            write.get().ifPresent(acknowledged::add);
                        } catch (Exception outage) { // REST Assured throws the connection's own checked exception
                            LOG.debug("Not acknowledged", outage);
                        }
                    }
                },
                "writer");
        writer.start();
        return writer;
    }

    private Optional<Written> consultation() {
        return written(
                "consultation",
                application
                        .as("bif-guide")
                        .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                        .post("/consultations"));
    }

    private Optional<Written> registration(String event) {
        return written(
                "registration",
                application
                        .as("kiosk")
                        .body(Map.of("name", "Ana Costa", "email", email(), "language", "en", "consent", true))
                        .post("/events/" + event + "/registrations"));
    }

    private static String email() {
        return "ana." + UUID.randomUUID() + "@example.org";
    }

    private static Optional<Written> written(String table, Response answer) {
        return answer.statusCode() == 201
                ? Optional.of(new Written(table, answer.path("id"), Instant.now()))
                : Optional.empty();
    }

    private void holdsEveryWriteOnce(ArchivedDatabase database) throws SQLException {
        for (String table : List.of("consultation", "registration")) {
            Set<String> found = texts(database, "SELECT id::text FROM " + table);
            Set<String> audited = texts(
                    database,
                    "SELECT entity_id FROM audit_entry WHERE action = 'CREATE' AND entity_type = '" + table + "'");
            List<String> expected = acknowledged.stream()
                    .filter(written -> written.table().equals(table))
                    .map(Written::id)
                    .toList();
            assertThat(expected).isNotEmpty();
            assertThat(found).as(table).containsAll(expected);
            assertThat(audited).as("audit entries of each %s", table).isEqualTo(found);
        }
    }

    private static void holdsItsInvariants(ArchivedDatabase database) {
        assertThat(
                        number(
                                database,
                                """
                SELECT count(*) FROM event_seats seats WHERE (confirmed, waiting) <> (
                  SELECT coalesce(sum(party_size) FILTER (WHERE status = 'CONFIRMED'), 0),
                         coalesce(sum(party_size) FILTER (WHERE status = 'WAITING'), 0)
                  FROM registration WHERE event = seats.event)
                """))
                .as("events whose seats are not those of their registrations")
                .isZero();
        assertThat(number(database, "SELECT count(*) FROM event_seats WHERE confirmed > seat_limit"))
                .isZero();
        assertThat(number(database, "SELECT count(*) FROM registration WHERE status = 'CONFIRMED'"))
                .isPositive();
        assertThat(
                        number(
                                database,
                                """
                SELECT count(*) FROM notification WHERE status = 'QUEUED' AND NOT EXISTS (
                  SELECT FROM scheduled_tasks WHERE task_name = 'send-mail' AND task_instance = notification.id::text)
                """))
                .as("mail that nobody would send")
                .isZero();
        assertThat(number(database, "SELECT count(*) FROM pg_constraint WHERE NOT convalidated"))
                .isZero();
        assertThat(number(database, "SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .isZero();
    }

    private static void holdsItsRoles(ArchivedDatabase database) throws SQLException {
        assertThat(texts(database, "SELECT rolname FROM pg_roles WHERE rolname LIKE 'guidance%' AND NOT rolsuper"))
                .containsExactlyInAnyOrder("guidance_owner", "guidance_app");
        try (Connection application = DriverManager.getConnection(database.url(), "guidance_app", "app-secret");
                Statement sql = application.createStatement()) {
            assertThatThrownBy(() -> sql.execute("DELETE FROM audit_entry")).hasMessageContaining("permission denied");
        }
    }

    /** When the archive last received a whole segment. */
    private static Instant newestSegment() throws IOException {
        try (Stream<Path> files = Files.list(ARCHIVE)) {
            return files.filter(file -> !file.toString().endsWith(".part"))
                    .map(file -> file.toFile().lastModified())
                    .map(Instant::ofEpochMilli)
                    .max(Instant::compareTo)
                    .orElseThrow();
        }
    }

    private Instant lastWrite() {
        return acknowledged.stream().map(Written::at).max(Instant::compareTo).orElseThrow();
    }

    private static long number(ArchivedDatabase database, String query) {
        try (Connection connection = database.administrator("guidance");
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    private static Set<String> texts(ArchivedDatabase database, String query) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (Connection connection = database.administrator("guidance");
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static void await(BooleanSupplier state, String name) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!state.getAsBoolean()) {
            assertThat(Instant.now()).as(name).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static long millis(long since) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }
}
