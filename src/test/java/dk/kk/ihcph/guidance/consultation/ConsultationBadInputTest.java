package dk.kk.ihcph.guidance.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a guide or a broken client may send, each answered by its problem, and nothing logged. */
@QuarkusTest
class ConsultationBadInputTest implements ApiTest {
    @Inject
    ConsultationRepository consultations;

    static Stream<Arguments> badBodies() {
        return Stream.of(
                bad(
                        "a topic that does not exist",
                        422,
                        "/topics/1",
                        "UNKNOWN_CODE",
                        "\"topics\":[\"MITID\",\"TAXES\"]"),
                bad("no topic", 422, "/topics", "NOT_EMPTY", "\"topics\":[]"),
                bad("the same topic twice", 422, "/topics", "UNIQUE_ELEMENTS", "\"topics\":[\"MITID\",\"MITID\"]"),
                bad("null as topic", 422, "/topics/0", "NOT_NULL", "\"topics\":[null]"),
                bad("topics missing", 422, "/topics", "NOT_EMPTY", "\"location\":\"IH\""),
                bad("a text for topics", 400, "/topics", "WRONG_TYPE", "\"topics\":\"MITID\""),
                bad("an unknown place", 422, "/location", "UNKNOWN_CODE", "\"topics\":[\"MITID\"],\"location\":\"XX\""),
                bad(
                        "an unknown municipality",
                        422,
                        "/municipality",
                        "UNKNOWN_CODE",
                        "\"topics\":[\"MITID\"],\"municipality\":\"9999\""),
                bad(
                        "an unknown offer",
                        422,
                        "/offers/0",
                        "UNKNOWN_CODE",
                        "\"topics\":[\"MITID\"],\"offers\":[\"NOPE\"]"),
                bad(
                        "an unknown channel",
                        422,
                        "/channel",
                        "UNKNOWN_CODE",
                        "\"topics\":[\"MITID\"],\"channel\":\"PIGEON\""),
                bad("no such language", 422, "/language", "UNKNOWN_CODE", "\"topics\":[\"MITID\"],\"language\":\"xx\""),
                bad(
                        "a negative duration",
                        422,
                        "/durationMinutes",
                        "MIN",
                        "\"topics\":[\"MITID\"],\"durationMinutes\":-1"),
                bad(
                        "a duration in a text",
                        400,
                        "/durationMinutes",
                        "WRONG_TYPE",
                        "\"topics\":[\"MITID\"],\"durationMinutes\":\"8\""),
                bad(
                        "half a minute",
                        400,
                        "/durationMinutes",
                        "WRONG_TYPE",
                        "\"topics\":[\"MITID\"],\"durationMinutes\":8.5"),
                bad(
                        "maybe",
                        400,
                        "/movingToCopenhagen",
                        "WRONG_TYPE",
                        "\"topics\":[\"MITID\"],\"movingToCopenhagen\":\"maybe\""),
                bad("a number for a note", 400, "/note", "WRONG_TYPE", "\"topics\":[\"MITID\"],\"note\":7"),
                bad("nobody", 422, "/persons", "MIN", "\"topics\":[\"MITID\"],\"persons\":0"),
                bad("a coachload", 422, "/persons", "MAX", "\"topics\":[\"MITID\"],\"persons\":51"),
                bad("an unknown field", 400, "/name", "UNKNOWN_FIELD", "\"topics\":[\"MITID\"],\"name\":\"Ann\""),
                bad("a field twice", 400, "", "DUPLICATE_FIELD", "\"topics\":[\"MITID\"],\"persons\":1,\"persons\":2"),
                bad(
                        "an epoch for an instant",
                        400,
                        "/startedAt",
                        "WRONG_TYPE",
                        "\"topics\":[\"MITID\"],\"startedAt\":1760000000"),
                bad(
                        "an instant without offset",
                        400,
                        "/startedAt",
                        "WRONG_TYPE",
                        "\"topics\":[\"MITID\"],\"startedAt\":\"2026-01-05T10:00:00\""),
                bad(
                        "the future",
                        422,
                        "/startedAt",
                        "IN_THE_FUTURE",
                        "\"topics\":[\"MITID\"],\"startedAt\":\""
                                + Instant.now().plus(Duration.ofHours(1)) + "\""),
                bad(
                        "a century ago",
                        422,
                        "/startedAt",
                        "TOO_EARLY",
                        "\"topics\":[\"MITID\"],\"startedAt\":\"1926-01-05T10:00:00Z\""),
                bad(
                        "end before start",
                        422,
                        "/endedAt",
                        "END_BEFORE_START",
                        "\"topics\":[\"MITID\"],\"startedAt\":\"2026-01-05T10:00:00Z\",\"endedAt\":\"2026-01-05T09:59:00Z\""),
                bad(
                        "a working day long",
                        422,
                        "/endedAt",
                        "TOO_LONG",
                        "\"topics\":[\"MITID\"],\"startedAt\":\"2026-01-05T10:00:00Z\",\"endedAt\":\"2026-01-05T18:01:00Z\""),
                bad("a CPR number", 422, "/note", "NO_CPR", "\"topics\":[\"MITID\"],\"note\":\"It is 010190-1234\""),
                bad(
                        "a long note",
                        422,
                        "/note",
                        "SIZE",
                        "\"topics\":[\"MITID\"],\"note\":\"" + "x".repeat(2001) + "\""));
    }

    private static Arguments bad(String what, int status, String pointer, String code, String fields) {
        String location = fields.contains("\"location\"") ? "" : ",\"location\":\"IH\"";
        return Arguments.of(what, status, pointer, code, "{" + fields + location + "}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void refusesAndLogsNothing(String what, int status, String pointer, String code, String body) {
        long before = consultations.count();
        Response refused = as("bif-guide").body(body).post("/consultations");
        refused.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        assertThat(refused.asString()).doesNotContain("010190").doesNotContain("Exception");
        assertThat(consultations.count()).isEqualTo(before);
    }

    @Test
    void refusesACprNumberInAPatchAndChangesNothing() {
        String id = as("bif-guide")
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                .post("/consultations")
                .path("id");
        as("bif-guide")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"note\":\"610190 1234\"}")
                .patch("/consultations/" + id)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/note"));
        as("bif-guide")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"status\":\"VOIDED\"}")
                .patch("/consultations/" + id)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("UNKNOWN_FIELD"));
        as("bif-guide").get("/consultations/" + id).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void refusesTenMegabytes() {
        as("bif-guide")
                .body("{\"topics\":[\"MITID\"],\"note\":\"" + "x".repeat(10_000_000) + "\"}")
                .post("/consultations")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("CONTENT_TOO_LARGE"));
    }

    @Test
    void logsOnceHoweverManyParallelPostsCarryOneKey() throws Exception {
        String key = UUID.randomUUID().toString();
        String note = "parallel " + key;
        List<Integer> statuses = inParallel(200, () -> as("bif-guide")
                .header("Idempotency-Key", key)
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\",\"note\":\"" + note + "\"}")
                .post("/consultations")
                .statusCode());
        assertThat(statuses).contains(201).isSubsetOf(201, 409); // first or replayed, or still running
        assertThat(consultations.count("entry.outcome.note", note)).isEqualTo(1);
    }

    @Test
    void letsOneOfTwoParallelPatchesWin() throws Exception {
        for (int round = 0; round < 5; round++) {
            String id = as("bif-guide")
                    .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                    .post("/consultations")
                    .path("id");
            List<Integer> statuses = inParallel(2, () -> as("bif-guide")
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"0\"")
                    .body("{\"persons\":2}")
                    .patch("/consultations/" + id)
                    .statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            as("bif-guide").get("/consultations/" + id).then().header("ETag", equalTo("\"1\""));
        }
    }

    private static List<Integer> inParallel(int callers, java.util.concurrent.Callable<Integer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(callers, 50));
        try {
            CountDownLatch together = new CountDownLatch(1);
            List<Future<Integer>> answers = IntStream.range(0, callers)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        return call.call();
                    }))
                    .toList();
            together.countDown();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }
}
