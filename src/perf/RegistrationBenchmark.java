import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many registrations for one event a second: over HTTP, and as the same rows written straight to the same database,
 * triggers, audit and queued mail included. What counts is the ratio of the two, taken in one run.
 *
 * <pre>
 *   ./mvnw -B -ntp quarkus:dev
 *   java -cp (the PostgreSQL driver's jar) src/perf/RegistrationBenchmark.java \
 *     http://localhost:8080 jdbc:postgresql://localhost:(port)/postgres 3000 32
 * </pre>
 */
final class RegistrationBenchmark {
    /** As many as the application's pool holds. */
    private static final int CONNECTIONS = 8;

    private static final String RAW =
            """
            WITH made AS (
              INSERT INTO registration (id, version, event, administration, status, party_size, name, email, language,
                municipality, answers, consented_at, source, ticket_code, registered_at, confirmed_at)
              VALUES (uuidv7(), 0, ?::uuid, 'KFF', 'CONFIRMED', 1, 'Guest', ?, 'en', '0101', '{}', now(), 'CITIZEN', ?, now(),
                now())
              RETURNING id), queued AS (
              INSERT INTO notification (id, kind, about, status, queued_at, due_at)
              SELECT uuidv7(), 'BENCHMARK', id, 'QUEUED', now(), now() FROM made RETURNING id)
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            SELECT 'benchmark', id::text, now() + interval '1 year', false, 1 FROM queued""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    private RegistrationBenchmark(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        int registrations = Integer.parseInt(arguments[2]);
        int callers = Integer.parseInt(arguments[3]);
        RegistrationBenchmark benchmark = new RegistrationBenchmark(arguments[0]);
        benchmark.overHttp(benchmark.event(), registrations / 3, callers, false); // warms up
        double api = benchmark.overHttp(benchmark.event(), registrations, callers, true);
        double raw = straight(arguments[1], benchmark.event(), registrations);
        System.out.printf(Locale.ROOT, "API %.0f/s, raw %.0f/s: %.2f of raw%n", api, raw, api / raw);
        double apiAgain = benchmark.overHttp(benchmark.event(), registrations, callers, true);
        double rawAgain = straight(arguments[1], benchmark.event(), registrations);
        System.out.printf(Locale.ROOT, "API %.0f/s, raw %.0f/s: %.2f of raw%n", apiAgain, rawAgain, apiAgain / rawAgain);
    }

    private double overHttp(String event, int registrations, int callers, boolean shown) throws Exception {
        String token = token("kiosk");
        AtomicInteger next = new AtomicInteger();
        long[] took = new long[registrations];
        Instant start = Instant.now();
        atOnce(callers, () -> {
            for (int one = next.getAndIncrement(); one < registrations; one = next.getAndIncrement()) {
                long begun = System.nanoTime();
                HttpResponse<String> answer = post(
                        "/api/v1/events/" + event + "/registrations",
                        token,
                        "{\"name\": \"Guest\", \"email\": \"%s@example.org\", \"municipality\": \"0101\", \"consent\": true}"
                                .formatted(UUID.randomUUID()));
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
                took[one] = System.nanoTime() - begun;
            }
            return null;
        });
        double rate = registrations / seconds(start);
        if (shown) {
            Arrays.sort(took);
            System.out.printf(
                    Locale.ROOT,
                    "%d callers: p50 %.1f ms, p99 %.1f ms%n",
                    callers,
                    took[registrations / 2] / 1e6,
                    took[registrations * 99 / 100] / 1e6);
        }
        return rate;
    }

    private static double straight(String database, String event, int registrations) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Instant start = Instant.now();
        atOnce(CONNECTIONS, () -> {
            try (Connection connection = DriverManager.getConnection(database, "guidance_app", "guidance_app")) {
                connection.setAutoCommit(false);
                try (Statement actor = connection.createStatement();
                        PreparedStatement insert = connection.prepareStatement(RAW)) {
                    while (next.getAndIncrement() < registrations) {
                        actor.execute("SELECT set_config('guidance.actor', '{\"subject\": \"benchmark\", \"roles\": []}', true)");
                        insert.setString(1, event);
                        insert.setString(2, UUID.randomUUID() + "@example.org");
                        insert.setString(3, UUID.randomUUID().toString());
                        insert.executeUpdate();
                        connection.commit();
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
        return registrations / seconds(start);
    }

    /** A published event with room for all of them. */
    private String event() throws IOException, InterruptedException {
        String token = token("kff-coordinator");
        Instant start = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        String made = post(
                        "/api/v1/events",
                        token,
                        ("{\"type\": \"OTHER\", \"title\": {\"da\": \"Måling\", \"en\": \"Benchmark\"}, \"startsAt\": \"%s\","
                                        + " \"endsAt\": \"%s\", \"location\": \"IH\", \"capacity\": 10000}")
                                .formatted(start, start.plus(2, ChronoUnit.HOURS)))
                .body();
        String id = field(made, "id");
        HttpResponse<String> published = post("/api/v1/events/" + id + "/publish", token, "");
        if (published.statusCode() != 200) {
            throw new IllegalStateException(published.statusCode() + " " + published.body());
        }
        return id;
    }

    private String token(String user) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + "/dev/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=quarkus-app&client_secret=secret"
                                + "&username=" + user + "&password=" + user))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return field(answer.body(), "access_token");
    }

    private HttpResponse<String> post(String path, String token, String body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofMinutes(1))
                    .header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (!body.isEmpty()) {
                request.header("Content-Type", "application/json");
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void atOnce(int callers, Callable<Void> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        List<Future<Void>> all = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            all.add(threads.submit(work));
        }
        for (Future<Void> one : all) {
            one.get();
        }
        threads.shutdown();
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
