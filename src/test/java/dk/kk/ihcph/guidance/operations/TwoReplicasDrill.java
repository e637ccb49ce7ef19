package dk.kk.ihcph.guidance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.ProductionDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two processes of the package on one durable PostgreSQL. What one does the other knows; what is to happen once happens once;
 * and neither the death of a replica nor that of PostgreSQL loses what was acknowledged.
 */
class TwoReplicasDrill {
    private static final Logger LOG = Logger.getLogger(TwoReplicasDrill.class);
    private static final int WRITES_PER_MINUTE = 30; // the default of GUIDANCE_LIMITS_ANONYMOUS_WRITES_PER_MINUTE
    private static final int SEATS = 40;
    private static final int GUIDES = 10;
    private static final int DAYS = 5;
    private static final String DESK = "ALWAYS";

    private final PackagedApplication one = new PackagedApplication("two-replicas-one");
    private final PackagedApplication two = new PackagedApplication("two-replicas-two");
    private final AtomicInteger callers = new AtomicInteger();
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private ProductionDatabase database;

    @BeforeEach
    void startTwoReplicas() throws Exception {
        Map<String, String> issuer = new TestIssuer().start();
        mails.start();
        database = new ProductionDatabase();
        Map<String, String> environment = environment(database, issuer);
        CompletableFuture<Void> first = starting(one, environment);
        CompletableFuture<Void> second = starting(two, environment);
        first.get();
        second.get();
    }

    @AfterEach
    void stopAll() throws Exception {
        one.close();
        two.close();
        mails.stop();
        database.close();
    }

    @Test
    void areOneServiceAndLoseNothingWhenOneOfThemAndThenPostgresqlIsKilled() throws Exception {
        openADesk();
        showsATicketOfOneOnTheStreamOfTheOther();
        countLimitsTogether();
        String event = one.publishedEvent(200);
        runAnImportARosterAndMailsOnce(event);
        surviveKills();
    }

    private void showsATicketOfOneOnTheStreamOfTheOther() throws Exception {
        ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        HttpClient http = HttpClient.newHttpClient();
        CompletableFuture<HttpResponse<Stream<String>>> stream = http.sendAsync(
                HttpRequest.newBuilder(URI.create(
                                "http://localhost:" + two.port() + "/api/v1/locations/" + DESK + "/queue/stream"))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        Thread listener = new Thread(() -> {
            try {
                stream.join().body().forEach(lines::add);
            } catch (UncheckedIOException ended) {
                LOG.debugf("The stream ended with its replica: %s", ended.getMessage());
            }
        });
        listener.setDaemon(true);
        listener.start();
        Eventually.holds("the board is streamed", () -> lines.stream().anyMatch(line -> line.startsWith("data:")));
        streamed(lines, ticket()); // the first one loads what the others find loaded
        String number = ticket();
        Instant taken = Instant.now();
        streamed(lines, number);
        Duration took = Duration.between(taken, Instant.now());
        LOG.infof("A ticket of one replica stood on the other's stream %s after it was taken", took);
        assertThat(took).as("sooner than any look without a notification").isLessThan(Duration.ofSeconds(10));
    }

    private String ticket() {
        return as(one, "kiosk")
                .body("{\"topics\":[\"MITID\"]}")
                .post("/locations/" + DESK + "/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticketNumber");
    }

    private static void streamed(Collection<String> lines, String number) throws Exception {
        Eventually.holds("the ticket is streamed", () -> lines.stream().anyMatch(line -> line.contains(number)));
    }

    private void countLimitsTogether() {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < WRITES_PER_MINUTE + 4; i++) {
            statuses.add(anonymous(i % 2 == 0 ? one : two, "192.0.2.77")
                    .body("{}")
                    .post("/locations/" + DESK + "/queue/tickets")
                    .statusCode());
        }
        // The bucket fills up again while it is emptied, by a write in two seconds.
        assertThat(statuses.subList(0, WRITES_PER_MINUTE)).doesNotContain(429);
        assertThat(statuses).contains(429);
    }

    private void runAnImportARosterAndMailsOnce(String event) throws Exception {
        String lines = IntStream.range(0, 300)
                .mapToObj(i -> "MITID;IH;05-01-2026 %02d:%02d;8%n".formatted(9 + i / 60, i % 60))
                .collect(Collectors.joining("", "emner;sted;start;varighed\n", ""));
        String imported = as(one, "bif-coordinator")
                .contentType("text/csv")
                .body(lines)
                .post("/consultations/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int guide = 1; guide <= 3; guide++) {
            as(two, "kff-coordinator")
                    .body("{\"displayName\":\"Guide %d\",\"administration\":\"KFF\",\"activeFrom\":\"2026-01-01\"}"
                            .formatted(guide))
                    .post("/staff")
                    .then()
                    .statusCode(201);
        }
        String roster = as(two, "kff-coordinator")
                .body(
                        "{\"administrations\":[\"KFF\"],\"firstDay\":\"2027-01-04\",\"lastDay\":\"2027-01-31\",\"timeLimitSeconds\":3}")
                .post("/rosters")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Set<String> addresses = new TreeSet<>();
        for (int i = 0; i < 10; i++) {
            String email = "mailed" + i + "@example.org";
            addresses.add(email);
            anonymous(i % 2 == 0 ? one : two, "192.0.2." + i)
                    .body(registration(email))
                    .post("/events/" + event + "/registrations")
                    .then()
                    .statusCode(201);
        }
        Eventually.holds("the import is done", () -> isDone(two, imported, "bif-coordinator"));
        Eventually.holds("the roster is done", () -> isDone(one, roster, "kff-coordinator"));
        Eventually.holds(
                "every mail is sent", () -> count("SELECT count(*) FROM notification WHERE status <> 'SENT'") == 0);
        assertThat(count("SELECT count(*) FROM consultation")).isEqualTo(300);
        assertThat(count("SELECT count(*) FROM roster WHERE status = 'PROPOSED'"))
                .isEqualTo(1);
        List<String> recipients = Stream.of(mails.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        assertThat(recipients).containsExactlyInAnyOrderElementsOf(addresses);
    }

    private void surviveKills() throws Exception {
        String event = one.publishedEvent(SEATS);
        List<String> slots = freeTimes();
        String allocation = allocation();
        Load load = new Load(List.of(one.port(), two.port()));
        try (load) {
            load.begin("registration", 4, () -> {
                int caller = callers.incrementAndGet();
                return new Load.Request(
                        "/events/" + event + "/registrations",
                        "",
                        "10.1.%d.%d".formatted(caller / 250, caller % 250),
                        registration("caller" + caller + "@example.org"));
            });
            load.begin(
                    "ticket",
                    3,
                    () -> new Load.Request(
                            "/locations/" + DESK + "/queue/tickets", "kiosk", "127.0.0.1", "{\"topics\":[\"MITID\"]}"));
            AtomicInteger bookings = new AtomicInteger();
            load.begin("appointment", 3, () -> {
                int booking = bookings.getAndIncrement();
                return new Load.Request(
                        "/appointments",
                        "evaluator",
                        "127.0.0.1",
                        "{\"location\":\"%s\",\"startsAt\":\"%s\",\"topics\":[\"MITID\"],\"name\":\"Citizen 12\",\"email\":\"booker%d@example.org\",\"municipality\":\"0101\"}"
                                .formatted(DESK, slots.get(booking % slots.size()), booking));
            });
            AtomicInteger vouchers = new AtomicInteger();
            load.begin(
                    "posting",
                    2,
                    () -> new Load.Request(
                            "/postings",
                            "kff-controller",
                            "127.0.0.1",
                            "{\"allocation\":\"%s\",\"date\":\"2026-03-31\",\"account\":\"22100010\",\"amount\":10.5,\"description\":\"Forplejning\",\"source\":\"DRILL\",\"reference\":\"V%d\"}"
                                    .formatted(allocation, vouchers.getAndIncrement())));
            Eventually.holds("both replicas are under load", () -> isWritten(load, Instant.EPOCH));

            Instant killed = Instant.now();
            one.process().destroyForcibly().waitFor();
            Eventually.holds("the other replica goes on", () -> isWritten(load, killed.plusSeconds(2)));
            checkInvariants(event);

            Instant crash = Instant.now();
            database.kill();
            Eventually.holds("readiness is DOWN", () -> readiness(two) == 503);
            database.restart();
            Instant restarted = Instant.now();
            Eventually.holds("writes go on", () -> isWritten(load, restarted));
            Duration back = Duration.between(restarted, Instant.now());
            Eventually.holds("readiness is UP", () -> readiness(two) == 200);
            load.stop();

            Map<Integer, Long> statuses = load.attempts().stream()
                    .collect(Collectors.groupingBy(Load.Attempt::status, Collectors.counting()));
            LOG.infof(
                    "Two replicas: PostgreSQL away for %s, writes of every kind %s after it was back; answers %s;"
                            + " acknowledged %d registrations, %d tickets, %d appointments, %d postings; longest answer %s",
                    Duration.between(crash, restarted),
                    back,
                    statuses,
                    load.acknowledged("registration").size(),
                    load.acknowledged("ticket").size(),
                    load.acknowledged("appointment").size(),
                    load.acknowledged("posting").size(),
                    load.attempts().stream()
                            .map(Load.Attempt::took)
                            .max(Duration::compareTo)
                            .orElseThrow());
            // 0: the connection to the killed replica. 409: the first try with the key goes on, or all guides are
            // taken.
            assertThat(statuses.keySet()).isSubsetOf(0, 201, 409, 503);
            assertThat(load.attempts())
                    .filteredOn(attempt -> attempt.status() == 503)
                    .isNotEmpty()
                    .allMatch(Load.Attempt::told);
            assertStored("registration", "SELECT id FROM registration WHERE event = '" + event + "'", load);
            assertStored("ticket", "SELECT id FROM ticket ORDER BY number OFFSET 2", load); // two were for the stream
            assertStored("appointment", "SELECT id FROM appointment", load);
            assertStored("posting", "SELECT id FROM posting", load);
            checkInvariants(event);
            keepsCprNumbersOut(event);
            keepsAdministrationsApart();
        }
    }

    /** Every acknowledged write is there, and no write twice: each was repeated until it was acknowledged. */
    private void assertStored(String kind, String query, Load load) throws SQLException {
        assertThat(strings(query)).as(kind).isEqualTo(new TreeSet<>(load.acknowledged(kind)));
    }

    private void keepsCprNumbersOut(String event) throws Exception {
        as(two, "kiosk")
                .body(registration("cpr@example.org").replace("Ana Costa", "Ana 010190-1234"))
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(422);
        assertNone("10: a CPR number is stored", "SELECT id FROM registration WHERE name LIKE '%1234%'");
        assertThat(Files.readString(two.log())).as("10: a CPR number is logged").doesNotContain("010190-1234");
    }

    private void keepsAdministrationsApart() {
        String consultation = as(two, "bif-guide")
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                .post("/consultations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(two, "kff-coordinator")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"durationMinutes\":5}")
                .patch("/consultations/" + consultation)
                .then()
                .statusCode(403);
    }

    /** One to book on, of KF042. */
    private String allocation() {
        String note = BudgetNotes.adopted(as(one, "kff-controller"), as(two, "bif-controller"));
        return as(one, "kff-controller")
                .get("/allocations?administration=KFF&year=2026&budgetNote=" + note)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** The invariants 1 to 9 of api.md, but for 7, which {@link #assertStored} checks. Nothing is published yet (12). */
    private void checkInvariants(String event) throws SQLException {
        assertNone(
                "1: more seats confirmed than there are",
                """
                SELECT e.id FROM event e WHERE seat_limit <
                  (SELECT coalesce(sum(party_size), 0) FROM registration r WHERE r.event = e.id AND r.status = 'CONFIRMED')""");
        assertNone(
                "1: the counters differ from the registrations",
                """
                SELECT s.event FROM event_seats s WHERE s.confirmed <>
                  (SELECT coalesce(sum(party_size), 0) FROM registration r WHERE r.event = s.event AND r.status = 'CONFIRMED')""");
        assertNone(
                "2: several registrations of one e-mail",
                """
                SELECT email FROM registration WHERE status IN ('CONFIRMED', 'WAITING', 'OFFERED')
                  GROUP BY event, lower(email), email HAVING count(*) > 1""");
        assertNone(
                "3: somebody waits behind one who came later",
                """
                SELECT w.id FROM registration w JOIN registration c ON c.event = w.event AND c.place > w.place
                  WHERE w.status = 'WAITING' AND c.status = 'CONFIRMED' AND c.party_size = w.party_size""");
        assertNone(
                "4: a guide in two places",
                """
                SELECT a.id FROM appointment a JOIN appointment b ON a.guide = b.guide AND a.id < b.id
                  WHERE a.status = 'BOOKED' AND b.status = 'BOOKED' AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at""");
        assertNone(
                "5: a ticket number twice",
                """
                SELECT location FROM ticket GROUP BY location, day, number HAVING count(*) > 1""");
        assertNone(
                "5: a gap in the ticket numbers",
                """
                SELECT location FROM ticket GROUP BY location, day HAVING max(number) - min(number) + 1 <> count(*)""");
        assertNone(
                "6: an Idempotency-Key with several answers",
                """
                SELECT idempotency_key FROM idempotent_answer
                  GROUP BY caller, method, path, idempotency_key HAVING count(*) > 1""");
        assertNone(
                "9: a voucher booked twice",
                """
                SELECT reference FROM posting GROUP BY source, reference HAVING count(*) > 1""");
        assertNone(
                "9: the allocations differ from the total of their note, 6,652,000 DKK",
                """
                SELECT note FROM allocation GROUP BY note HAVING sum(adopted) <> 6652000""");
        for (String table : List.of("registration", "ticket", "appointment", "posting")) {
            assertNone(
                    "8: a change without a trace",
                    """
                    SELECT t.id FROM %s t WHERE NOT EXISTS
                      (SELECT FROM audit_entry a WHERE a.entity_type = '%s' AND a.entity_id = t.id::text AND a.action = 'CREATE')"""
                            .formatted(table, table));
            assertNone(
                    "8: a trace without a change",
                    """
                    SELECT a.id FROM audit_entry a WHERE a.entity_type = '%s' AND a.action = 'CREATE' AND NOT EXISTS
                      (SELECT FROM %s t WHERE t.id::text = a.entity_id)"""
                            .formatted(table, table));
        }
        assertThat(count("SELECT count(*) FROM registration WHERE event = '" + event + "' AND status = 'CONFIRMED'"))
                .isLessThanOrEqualTo(SEATS);
    }

    private void assertNone(String breach, String query) throws SQLException {
        assertThat(strings(query)).as(breach).isEmpty();
    }

    private static boolean isWritten(Load load, Instant since) {
        return Stream.of("registration", "ticket", "appointment", "posting")
                .allMatch(kind -> load.acknowledgedSince(kind, since) >= 10);
    }

    private boolean isDone(PackagedApplication replica, String job, String role) {
        Response answer = as(replica, role).get("/jobs/" + job);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("status")).isNotIn("FAILED", "CANCELLED");
        return answer.path("status").equals("SUCCEEDED");
    }

    private void openADesk() throws SQLException {
        write("INSERT INTO location (code, name_da, name_en, kind) VALUES ('" + DESK + "', 'Altid', 'Always', 'DESK')");
        write("INSERT INTO opening_hours (location, weekday, opens, closes) SELECT '" + DESK
                + "', day, '00:00', '23:59:59'"
                + " FROM unnest('{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY}'::text[]) day");
        as(one, "admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"queueEnabled\": true, \"appointmentsEnabled\": true, \"walkInShare\": 0}")
                .patch("/locations/" + DESK + "/desk-settings")
                .then()
                .statusCode(200);
        for (int i = 0; i < GUIDES; i++) {
            String guide = as(two, "bif-coordinator")
                    .body(
                            "{\"displayName\":\"Guide at the desk %d\",\"administration\":\"BIF\",\"activeFrom\":\"2026-01-01\"}"
                                    .formatted(i))
                    .post("/staff")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            write(
                    """
                    INSERT INTO shift (id, version, staff, administration, location, starts_at, ends_at, activity, status)
                    SELECT uuidv7(), 0, '%s', 'BIF', '%s', day + interval '8 hours', day + interval '18 hours', 'DESK', 'PUBLISHED'
                    FROM generate_series(current_date + 2, current_date + %d, interval '1 day') day"""
                            .formatted(guide, DESK, 1 + DAYS));
        }
    }

    private List<String> freeTimes() throws SQLException {
        return as(one, "evaluator")
                .queryParam("location", DESK)
                .queryParam(
                        "from", strings("SELECT current_date + 2").iterator().next())
                .queryParam(
                        "to",
                        strings("SELECT current_date + " + (1 + DAYS))
                                .iterator()
                                .next())
                .get("/appointment-slots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.slots.flatten().startsAt");
    }

    private static String registration(String email) {
        return "{\"name\":\"Ana Costa\",\"email\":\"%s\",\"language\":\"en\",\"consent\":true}".formatted(email);
    }

    private static int readiness(PackagedApplication replica) {
        return RestAssured.given().port(replica.port()).get("/q/health/ready").statusCode();
    }

    private static RequestSpecification as(PackagedApplication replica, String role) {
        return anonymous(replica, "127.0.0.1").auth().oauth2(TestIssuer.token(role));
    }

    private static RequestSpecification anonymous(PackagedApplication replica, String address) {
        return RestAssured.given()
                .port(replica.port())
                .basePath(ApiTest.BASE)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-Forwarded-For", address);
    }

    private long count(String query) throws SQLException {
        return Long.parseLong(strings(query).iterator().next());
    }

    private Set<String> strings(String query) throws SQLException {
        Set<String> values = new TreeSet<>();
        try (Connection owner = database.asOwner();
                PreparedStatement statement = owner.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** As somebody, for the audit trail. */
    private void write(String sql) throws SQLException {
        try (Connection owner = database.asOwner();
                PreparedStatement actor = owner.prepareStatement(
                        "SELECT set_config('guidance.actor', '{\"subject\": \"drill\", \"roles\": []}', false)");
                PreparedStatement statement = owner.prepareStatement(sql)) {
            actor.execute();
            statement.execute();
        }
    }

    private static CompletableFuture<Void> starting(PackagedApplication replica, Map<String, String> environment) {
        return CompletableFuture.runAsync(() -> {
            try {
                replica.start(environment);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private Map<String, String> environment(ProductionDatabase database, Map<String, String> issuer) {
        Map<String, String> environment = database.environment(issuer);
        environment.put("GUIDANCE_PROXIES_TRUSTED", "127.0.0.1");
        environment.put("GUIDANCE_LIMITS_REQUESTS_PER_LOGIN_PER_MINUTE", "1000000");
        environment.put("GUIDANCE_LIMITS_REQUESTS_PER_KIOSK_LOGIN_PER_MINUTE", "1000000");
        environment.put("GUIDANCE_REGISTRATIONS_CONFIRM_BY_MAIL", "false");
        PackagedApplication.sendMailsTo(mails.getSmtp().getPort(), environment);
        return environment;
    }
}
