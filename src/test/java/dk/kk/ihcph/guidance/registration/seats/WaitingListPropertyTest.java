package dk.kk.ihcph.guidance.registration.seats;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.registration.Guests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registering, growing, shrinking, leaving, answering, running out and other rooms, at random: against a model, and at once. */
@QuarkusTest
class WaitingListPropertyTest implements ApiTest {
    private static final int STEPS = 60;
    private static final int ROOM = 8;
    private static final int LARGEST = 4;

    private static final String NOTHING_PROMISED_TWICE =
            """
            select concat_ws(' ',
              s.confirmed = coalesce(sum(r.party_size) filter (where r.status = 'CONFIRMED'), 0),
              s.offered = coalesce(sum(r.party_size) filter (where r.status = 'OFFERED'), 0),
              s.waiting = coalesce(sum(r.party_size) filter (where r.status = 'WAITING' or r.status = 'UNCONFIRMED' and not r.seats_held), 0),
              s.unconfirmed = coalesce(sum(r.party_size) filter (where r.seats_held), 0),
              s.confirmed + s.offered + s.unconfirmed <= s.seat_limit,
              not coalesce(bool_or(r.status = 'WAITING' and r.party_size <= s.seat_limit - s.confirmed - s.offered - s.unconfirmed), false),
              (select coalesce(sum(o.seats), 0) from seat_offer o where o.event = s.event and o.outcome is null) = s.offered)
            from event_seats s left join registration r on r.event = s.event where s.event = '%s'
            group by s.event, s.confirmed, s.offered, s.waiting, s.unconfirmed, s.seat_limit""";

    @Inject
    OfferExpiryService offers;

    @Inject
    AuditActor actor;

    private final String token =
            TestIssuer.signed(TestIssuer.claims("lead").groups(Set.of("kff-coordinator")), "first");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void doesAsTheModelDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        WaitingListModel model = new WaitingListModel(ROOM);
        String event = Guests.event(ROOM);
        List<String> ids = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int at = ids.isEmpty() ? -1 : random.nextInt(ids.size());
            int size = random.nextInt(1, LARGEST + 1);
            int what = at < 0 ? 0 : random.nextInt(11);
            String said = "seed %d, step %d, %d of party %d, size %d".formatted(seed, step, what, at, size);
            switch (what) {
                case 0, 1 -> {
                    model.register(size);
                    ids.add(register(event, size).path("id"));
                }
                case 2 -> assertThat(verb(ids.get(at), "cancel")).as(said).isEqualTo(model.end(at, "CANCELLED"));
                case 3 -> assertThat(verb(ids.get(at), "accept")).as(said).isEqualTo(model.end(at, "CONFIRMED"));
                case 4 -> assertThat(verb(ids.get(at), "decline")).as(said).isEqualTo(model.end(at, "DECLINED"));
                case 5 -> assertThat(resize(ids.get(at), size)).as(said).isEqualTo(model.resize(at, size));
                case 6 -> {
                    if (model.end(at, "EXPIRED")) {
                        Guests.runOut(ids.get(at));
                        passOn(event);
                    }
                }
                case 7 -> {
                    model.registerUnconfirmed(size);
                    ids.add(registerUnconfirmed(event, size).path("id"));
                }
                case 8 -> {
                    // A second click of the link changes nothing and is no error: only the first is compared.
                    boolean may = model.confirm(at);
                    assertThat(!may || verb(ids.get(at), "confirm")).as(said).isTrue();
                }
                case 9 -> {
                    if (model.lapse(at)) {
                        TestDatabase.write(
                                "update registration set confirm_by = now() - interval '1 minute' where id = '"
                                        + ids.get(at) + "'");
                        passOn(event);
                    }
                }
                default -> {
                    int seats = random.nextInt(LARGEST, 2 * ROOM);
                    assertThat(capacity(event, seats)).as(said).isEqualTo(model.limit(seats));
                }
            }
            assertThat(statuses(event)).as(said).isEqualTo(String.join(" ", model.statuses()));
        }
        assertThat(TestDatabase.read(NOTHING_PROMISED_TWICE.formatted(event))).isEqualTo("t t t t t t t");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void neverPromisesASeatTwiceNorLeavesOneEmptyWhateverHappensAtOnce(long seed) {
        String event = Guests.event(ROOM * 2);
        ConcurrentLinkedQueue<String> made = new ConcurrentLinkedQueue<>();
        List<Integer> answers = new ArrayList<>();
        Concurrently.run(12, caller -> {
                    SplittableRandom random = new SplittableRandom(seed * 100 + caller);
                    List<Integer> mine = new ArrayList<>();
                    for (int step = 0; step < 25; step++) {
                        mine.add(something(event, made, random));
                    }
                    return mine;
                })
                .forEach(answers::addAll);
        assertThat(answers).doesNotContain(500, 503).containsAnyOf(200, 201);
        passOn(event);
        assertThat(TestDatabase.read(NOTHING_PROMISED_TWICE.formatted(event))).isEqualTo("t t t t t t t");
    }

    private static String statuses(String event) {
        return TestDatabase.read(
                "select coalesce(string_agg(status, ' ' order by place), '') from registration where event = '" + event
                        + "'");
    }

    private int something(String event, ConcurrentLinkedQueue<String> made, SplittableRandom random) {
        int size = random.nextInt(1, LARGEST + 1);
        List<String> ids = List.copyOf(made);
        int what = ids.isEmpty() ? 0 : random.nextInt(11);
        String id = ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
        return switch (what) {
            case 0, 1, 2 -> {
                Response answer = register(event, size);
                made.add(answer.path("id"));
                yield answer.statusCode();
            }
            case 3, 4 -> post(id, "cancel");
            case 5 -> post(id, "accept");
            case 6 -> post(id, "decline");
            case 8 -> {
                Response answer = registerUnconfirmed(event, size);
                made.add(answer.path("id"));
                yield answer.statusCode();
            }
            case 9 -> post(id, "confirm");
            case 7 -> patch("/registrations/" + id, Map.of("partySize", size));
            default -> patch("/events/" + event, Map.of("capacity", random.nextInt(LARGEST, 3 * ROOM)));
        };
    }

    private Response register(String event, int size) {
        return given().body(Map.of("name", "Guest", "email", UUID.randomUUID() + "@example.org", "partySize", size))
                .post("/events/" + event + "/registrations");
    }

    /** By somebody with a login that gives no rights here: as without one, but less limited. */
    private Response registerUnconfirmed(String event, int size) {
        return as("nobody-of-ours").body(Guests.party(size)).post("/events/" + event + "/registrations");
    }

    private boolean verb(String registration, String verb) {
        return done(post(registration, verb));
    }

    private int post(String registration, String verb) {
        return given().post("/registrations/" + registration + "/" + verb).statusCode();
    }

    private boolean resize(String registration, int size) {
        return done(patch("/registrations/" + registration, Map.of("partySize", size)));
    }

    private boolean capacity(String event, int seats) {
        return done(patch("/events/" + event, Map.of("capacity", seats)));
    }

    private int patch(String path, Map<String, Object> patch) {
        return given().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(path)
                .statusCode();
    }

    private static boolean done(int status) {
        assertThat(status).isIn(200, 409, 410, 422); // 410: the time to confirm is over
        return status == 200;
    }

    /** Runs the task that runs every minute. */
    private void passOn(String event) {
        actor.runAs("pass-on-seats", () -> offers.passOn(UUID.fromString(event)));
    }

    private RequestSpecification given() {
        return RestAssured.given()
                .basePath(BASE)
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token);
    }
}
