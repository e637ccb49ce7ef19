package dk.kk.ihcph.guidance.registration.door;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The same tickets before many scanners at once. */
@QuarkusTest
class CheckInConcurrencyTest implements ApiTest {
    private static final Logger LOG = Logger.getLogger(CheckInConcurrencyTest.class);
    private static final int SCANS = 1_000;

    @TestHTTPResource("/api/v1/events/")
    URI events;

    private final HttpClient scanners = HttpClient.newHttpClient();
    private final String token = TestIssuer.token("kff-guide");

    private HttpRequest request(UUID event, JsonObject body) {
        return request(event, "", body);
    }

    private HttpRequest request(UUID event, String below, JsonObject body) {
        return HttpRequest.newBuilder(events.resolve(event + "/check-ins" + below))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
    }

    @Test
    void checksInOnceFromAThousandDuplicates() {
        UUID event = Doors.eventNow(50);
        UUID one = Doors.confirmed(event, 2);
        String ticket = Doors.ticket(one);
        Instant begin = Instant.now();

        // Half of them one scan that is sent again and again, half scans of their own.
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, SCANS)
                .mapToObj(i -> scanners.sendAsync(
                        request(
                                event,
                                new JsonObject()
                                        .put("scanId", i % 2 == 0 ? "the-same" : "scan-" + i)
                                        .put("ticketCode", ticket)),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        List<JsonObject> answers = sent.stream()
                .map(CompletableFuture::join)
                .peek(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .map(answer -> new JsonObject(answer.body()))
                .toList();

        LOG.infof(
                "%d duplicate scans in %d ms",
                SCANS, Duration.between(begin, Instant.now()).toMillis());
        List<String> checkedIn = answers.stream()
                .filter(answer -> answer.getString("result").equals("CHECKED_IN"))
                .map(answer -> answer.getString("scanId"))
                .distinct()
                .toList();
        assertThat(checkedIn).as("scans that checked in").hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.getString("result").equals("REFUSED")))
                .allMatch(answer -> answer.getString("reason").equals("ALREADY_CHECKED_IN"));
        assertThat(TestDatabase.read("select persons_arrived from registration where id = ?", one))
                .isEqualTo("2");
        assertThat(TestDatabase.read(
                        "select count(*) from check_in_scan where result = 'CHECKED_IN' and event = ?", event))
                .isEqualTo("1");
        assertThat(TestDatabase.read(
                        "select count(*) from audit_entry where entity_type = 'registration' and action = 'UPDATE'"
                                + " and changes::text like '%CHECKED_IN%' and entity_id = ?::text",
                        one.toString()))
                .isEqualTo("1");
    }

    /** Scanners that were without network send all they have, each in another order, and some of it twice. */
    @Test
    void takesTheSameBatchFromManyScannersInAnyOrder() {
        UUID event = Doors.eventNow(500);
        List<UUID> registrations =
                IntStream.range(0, 60).mapToObj(i -> Doors.confirmed(event, 1)).toList();
        List<String> tickets = registrations.stream().map(Doors::ticket).toList();

        String arrived = Instant.now().minusSeconds(300).toString();

        List<Integer> statuses = Concurrently.run(8, scanner -> {
            List<JsonObject> scans = new ArrayList<>();
            for (int i = 0; i < tickets.size(); i++) {
                scans.add(new JsonObject()
                        .put("scanId", scanner % 2 + "-" + i)
                        .put("ticketCode", tickets.get(i))
                        .put("at", arrived));
            }
            Collections.shuffle(scans, new Random(scanner));
            return send(request(event, "/batch", new JsonObject().put("checkIns", new JsonArray(scans))));
        });

        assertThat(statuses).containsOnly(200);
        assertThat(TestDatabase.read(
                        "select count(*) from check_in_scan where result = 'CHECKED_IN' and event = ?", event))
                .isEqualTo("60");
        assertThat(TestDatabase.read(
                        "select count(*) from registration where attendance = 'CHECKED_IN' and version = 1 and event = ?",
                        event))
                .isEqualTo("60");
    }

    private int send(HttpRequest request) {
        try {
            return scanners.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
