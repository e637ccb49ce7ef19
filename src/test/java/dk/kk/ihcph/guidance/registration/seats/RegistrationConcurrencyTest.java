package dk.kk.ihcph.guidance.registration.seats;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.registration.Guests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many parties want the same seats at once, on real PostgreSQL. The thousands of answers are not checked against the contract. */
@QuarkusTest
class RegistrationConcurrencyTest implements ApiTest {
    private static final int CALLERS = Concurrently.many(2000);
    private static final int SEATS = 100;

    @TestHTTPResource(BASE)
    URI base;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMinutes(3))
            .build();
    private final String token = TestIssuer.signed(TestIssuer.claims("kiosk").groups(Set.of("kiosk")), "first");

    @Test
    void ofManyWhoRegisterAtOnceAHundredAreConfirmedAndTheRestWaitInOrder() {
        String event = Guests.event(SEATS);
        List<HttpResponse<String>> answers = atOnce(IntStream.range(0, CALLERS)
                .mapToObj(caller -> post("/events/" + event + "/registrations", body(caller + "@example.org")))
                .toList());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        List<JsonPath> made =
                answers.stream().map(answer -> new JsonPath(answer.body())).toList();
        assertThat(made.stream().filter(one -> one.getString("status").equals("CONFIRMED")))
                .hasSize(SEATS);
        List<Integer> positions = made.stream()
                .filter(one -> one.getString("status").equals("WAITING"))
                .map(one -> one.getInt("waitingPosition"))
                .sorted()
                .toList();
        assertThat(positions)
                .isEqualTo(IntStream.rangeClosed(1, CALLERS - SEATS).boxed().toList());
        assertThat(TestDatabase.read("select string_agg(distinct status, ' ') from registration where event = '" + event
                        + "' and place <= " + SEATS))
                .isEqualTo("CONFIRMED");
        assertThat(TestDatabase.read(
                        "select count(*) from notification n join registration r on r.id = n.about where r.event = '"
                                + event + "'"))
                .isEqualTo(String.valueOf(CALLERS));
    }

    @Test
    void oneEmailThatRegistersAHundredTimesAtOnceHasOneSeat() {
        String event = Guests.event(SEATS);
        List<HttpResponse<String>> answers = atOnce(IntStream.range(0, 100)
                .mapToObj(caller -> post("/events/" + event + "/registrations", body("same@example.org")))
                .toList());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> new JsonPath(answer.body()).getString("status"))
                .containsOnly("CONFIRMED");
        assertThat(Guests.availability(event).getInt("confirmed")).isEqualTo(1);
    }

    @Test
    void anOfferThatIsAcceptedDeclinedAndCancelledAtOnceHasOneOutcome() {
        String event = Guests.event(1);
        String seated = Guests.registered(event, 1);
        String first = Guests.registered(event, 1);
        String second = Guests.registered(event, 1);
        Guests.step(seated, "cancel").statusCode(200);
        String secret = Guests.secret(first);
        List<String> verbs = List.of("accept", "decline", "cancel");
        List<Integer> answers = Concurrently.run(30, caller -> http.sendAsync(
                        post("/registrations/" + first + "/" + verbs.get(caller % verbs.size()), "{}")
                                .setHeader(Guests.SECRET, secret)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .join()
                .statusCode());
        assertThat(answers).containsOnly(200, 409);
        // Accepted, it could still be cancelled; then the next has the offer.
        boolean kept = Guests.status(first).equals("CONFIRMED");
        assertThat(Guests.status(second)).isEqualTo(kept ? "WAITING" : "OFFERED");
        assertThat(TestDatabase.read("select count(*) from seat_offer where event = '" + event + "'"))
                .isEqualTo(kept ? "1" : "2");
    }

    @Test
    void theSeatsOfFiftyWhoCancelAtOnceAreOfferedOnceEach() {
        String event = Guests.event(50);
        List<String> seated = some(event, 50);
        List<String> waiting = some(event, 60);
        List<Integer> answers = Concurrently.run(
                50,
                caller -> Guests.step(seated.get(caller), "cancel").extract().statusCode());
        assertThat(answers).containsOnly(200);
        assertThat(waiting.stream().map(Guests::status).collect(Collectors.toList()))
                .isEqualTo(IntStream.range(0, 60)
                        .mapToObj(place -> place < 50 ? "OFFERED" : "WAITING")
                        .toList());
        assertThat(TestDatabase.read("select count(*) from seat_offer where event = '" + event + "'"))
                .isEqualTo("50");
    }

    @Test
    void whoWaitedForTheSeatsOfAnEventSeesThatItWasCancelledMeanwhile() throws SQLException {
        String event = Guests.event(SEATS);
        try (Connection canceller = TestDatabase.asOwner();
                Statement sql = canceller.createStatement()) {
            canceller.setAutoCommit(false);
            sql.execute("select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', true)");
            sql.execute("select from event_seats where event = '" + event + "' for update");
            CompletableFuture<HttpResponse<String>> late = http.sendAsync(
                    post("/events/" + event + "/registrations", body("late@example.org"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            Eventually.holds("the registration waits", () -> !TestDatabase.read(
                            "select count(*) from pg_locks where not granted")
                    .equals("0"));
            sql.execute("update event set status = 'CANCELLED', version = version + 1 where id = '" + event + "'");
            canceller.commit();
            assertThat(late.join().statusCode()).as(late.join().body()).isEqualTo(409);
        }
        assertThat(Guests.availability(event).getInt("confirmed")).isZero();
    }

    private List<String> some(String event, int parties) {
        List<String> made = new ArrayList<>();
        Collections.nCopies(parties, event).forEach(at -> made.add(Guests.registered(at, 1)));
        return made;
    }

    private List<HttpResponse<String>> atOnce(List<HttpRequest.Builder> requests) {
        List<CompletableFuture<HttpResponse<String>>> under = requests.stream()
                .map(request -> http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
        return under.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String body(String email) {
        return "{\"name\": \"Guest\", \"email\": \"%s\", \"consent\": true}".formatted(email);
    }
}
