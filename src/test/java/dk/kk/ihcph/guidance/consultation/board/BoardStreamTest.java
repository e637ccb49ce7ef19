package dk.kk.ihcph.guidance.consultation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.consultation.visit.Line;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoardStreamTest implements ApiTest {
    private static final String LISTENING =
            " from pg_stat_activity where application_name = 'guidance-api listener' and query like 'LISTEN%'";

    @TestHTTPResource("/api/v1/locations/")
    URI locations;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry metrics;

    @Test
    void sendsTheBoardAtOnceAndAgainWhenAnotherConnectionChangedIt()
            throws SQLException, IOException, InterruptedException {
        Line line = Line.openedAt("STREAM_CHANGE");
        try (BoardWatcher watcher = watch(line)) {
            assertThat(watcher.answer().statusCode()).isEqualTo(200);
            assertThat(watcher.answer().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(watcher.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(watcher.answer().headers().firstValue("X-Request-Id")).isPresent();
            assertThat(watcher.next()).containsEntry("retry", "3000");
            Map<String, String> first = watcher.board();
            anonymous()
                    .get("/locations/STREAM_CHANGE/queue")
                    .then()
                    .header("ETag", equalTo('"' + first.get("id") + '"'))
                    .body("", equalTo(JsonPath.from(first.get("data")).getMap("")));

            UUID ticket = line.waiting(clock.instant());
            assertThat(watcher.board().get("data")).contains("\"waiting\":[{\"ticketNumber\":\"A001\"");
            UUID consultation = line.called(ticket, "guide-stream", clock.instant());
            Map<String, String> called = watcher.board();
            while (!called.get("data").contains("CALLED")) { // three transactions, so perhaps three boards
                called = watcher.board();
            }
            assertThat(called.get("data")).contains("\"serving\":[{\"ticketNumber\":\"A001\"", "\"calls\":1");
            line.change("update consultation set calls = 2, version = version + 1 where id = ?", consultation);
            assertThat(watcher.board().get("data")).contains("\"calls\":2");
        }
    }

    @Test
    void sendsWhoResumesNothingUntilTheBoardIsAnother() throws SQLException, IOException, InterruptedException {
        Line line = Line.openedAt("STREAM_RESUME");
        String known;
        try (BoardWatcher watcher = watch(line)) {
            known = watcher.board().get("id");
        }
        try (BoardWatcher watcher = watch(line, "Last-Event-ID", known)) {
            for (int beat = 0; beat < 3; beat++) {
                assertThat(watcher.next()).doesNotContainKey("event");
            }
            line.waiting(clock.instant());
            assertThat(watcher.board().get("id")).isNotEqualTo(known);
        }
        try (BoardWatcher watcher = watch(line, "Last-Event-ID", known)) { // it changed meanwhile
            assertThat(watcher.board().get("data")).contains("A001");
        }
    }

    @Test
    void saysThatItIsAliveWhileNothingChanges() throws SQLException, IOException, InterruptedException {
        try (BoardWatcher watcher = watch(Line.openedAt("STREAM_ALIVE"))) {
            watcher.board();
            assertThat(watcher.next()).containsExactly(Map.entry("", "alive"));
            assertThat(watcher.next()).containsExactly(Map.entry("", "alive"));
        }
    }

    @Test
    void missesNothingWhenItsOwnConnectionIsLost() throws SQLException, IOException, InterruptedException {
        Line line = Line.openedAt("STREAM_LOST");
        try (BoardWatcher watcher = watch(line)) {
            watcher.board();
            String lost = listening();
            try (Connection owner = TestDatabase.asOwner();
                    Statement sql = owner.createStatement()) {
                sql.execute("select pg_terminate_backend(pid)" + LISTENING);
            }
            line.waiting(clock.instant()); // nobody listens, or has only just begun to
            assertThat(watcher.board().get("data")).contains("A001");
            assertThat(listening()).isNotEqualTo(lost);
            line.waiting(clock.instant());
            assertThat(watcher.board().get("data")).contains("A002");
        }
    }

    @Test
    void holdsNoConnectionOfThePoolAndForgetsWhoIsGone() throws SQLException, IOException, InterruptedException {
        Line line = Line.openedAt("STREAM_MANY");
        List<BoardWatcher> watchers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            watchers.add(watch(line));
        }
        anonymous().get("/locations/STREAM_MANY/queue").then().statusCode(200);
        line.waiting(clock.instant());
        for (BoardWatcher watcher : watchers) {
            Map<String, String> board = watcher.board();
            while (!board.get("data").contains("A001")) {
                board = watcher.board();
            }
        }
        assertThat(listeners()).isGreaterThanOrEqualTo(30);
        double before = listeners();
        watchers.forEach(BoardWatcher::close);
        Eventually.holds("those who left are forgotten", () -> listeners() <= before - 30);
    }

    @Test
    void isOfferedAsEventsOnly() {
        anonymous()
                .accept("application/json")
                .get("/locations/IH/queue/stream")
                .then()
                .statusCode(406)
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    private double listeners() {
        return metrics.get("guidance.board.listeners").gauge().value();
    }

    /** The process at the database's side of who listens; waits for it. */
    private static String listening() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement sql = owner.createStatement()) {
            AtomicReference<String> process = new AtomicReference<>();
            Eventually.holds("somebody listens", () -> {
                try (ResultSet row = sql.executeQuery("select pid" + LISTENING)) {
                    process.set(row.next() ? row.getString(1) : null);
                }
                return process.get() != null;
            });
            return process.get();
        }
    }

    private BoardWatcher watch(Line line, String... headers) throws IOException, InterruptedException {
        return BoardWatcher.of(locations.resolve(line.location() + "/queue/stream"), headers);
    }
}
