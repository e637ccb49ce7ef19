import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A day at the desks, played against a running API whose clock passes faster: 52 citizens over both desks, 2 guides, 6
 * appointments, about 8 minutes each; the board before, at noon and after, and what the statistics say of it.
 *
 * <pre>
 *   ./mvnw -B -ntp quarkus:dev -Dguidance.dev.reset=true -Dquarkus.console.enabled=false \
 *     -Dguidance.clock.start=2026-11-25T22:00:00+01:00 -Dguidance.clock.speed=240
 *   java -cp 'target/quarkus-app/lib/main/*' src/perf/DeskDay.java http://localhost:8080 2026-11-26 240 [seed]
 * </pre>
 *
 * Start it at once: the clock of the API is running. Seeded; the sample data's shifts staff the desks: KFF in International
 * House and BIF in Københavns Erhvervshus. Fails unless everybody ends somewhere and nobody is called twice.
 */
final class DeskDay {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WALK_INS = 46;
    private static final int APPOINTMENTS_EACH = 3;
    /** Walk-ins come until an hour before closing. */
    private static final Duration ARRIVALS = Duration.ofHours(5);

    private static final List<String> TOPICS =
            List.of("MITID", "CPR_REGISTRATION", "HOUSING", "JOB_AND_CAREER", "DANISH_CLASSES", "HEALTH_CARE");
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "da");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String login;
    private final int speed;
    private final Random random;
    private final Map<String, AtomicInteger> called = new ConcurrentHashMap<>();
    private final List<JsonNode> visits = new CopyOnWriteArrayList<>();
    private final AtomicInteger noShows = new AtomicInteger();
    private volatile boolean over;
    private volatile Instant opening = Instant.EPOCH;
    private volatile long opened;

    private DeskDay(String base, int speed, long seed) {
        this.api = base + "/api/v1";
        this.login = base + "/dev/token";
        this.speed = speed;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
        boolean held = new DeskDay(arguments[0], Integer.parseInt(arguments[2]), seed)
                .play(LocalDate.parse(arguments[1]));
        System.exit(held ? 0 : 1);
    }

    private boolean play(LocalDate day) throws Exception {
        List<JsonNode> appointments = new ArrayList<>();
        appointments.addAll(book("IH", "CPR_REGISTRATION", day));
        appointments.addAll(book("KEH", "JOB_AND_CAREER", day));
        while (!board("IH").path("open").asBoolean()) {
            sleep(50);
        }
        opened = System.nanoTime();
        opening = day.atTime(9, 0).atZone(ZoneId.of("Europe/Copenhagen")).toInstant();
        System.out.println("Board before: " + board("IH") + "\n              " + board("KEH"));

        List<Thread> actors = new ArrayList<>();
        for (int i = 0; i < WALK_INS; i++) {
            long at = (long) (random.nextDouble() * ARRIVALS.toMillis());
            String location = i % 2 == 0 ? "IH" : "KEH";
            String topic = TOPICS.get(random.nextInt(TOPICS.size()));
            String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            boolean rates = random.nextInt(2) == 0;
            actors.add(actor(() -> {
                until(at);
                walkIn(location, topic, language, rates);
            }));
        }
        for (JsonNode appointment : appointments) {
            long early = random.nextInt(6);
            actors.add(actor(() -> checkIn(appointment, early)));
        }
        Thread bif = actor(() -> guide("bif-guide", "KEH", 11));
        Thread kff = actor(() -> guide("kff-guide", "IH", 12));
        until(Duration.ofHours(3).toMillis());
        System.out.println("Board at noon: " + board("IH") + "\n               " + board("KEH"));
        for (Thread actor : actors) {
            actor.join();
        }
        while (waiting() > 0) {
            sleep(100);
        }
        over = true;
        bif.join();
        kff.join();
        System.out.println("Board after: " + board("IH") + "\n             " + board("KEH"));
        report(day);
        return visits.size() + noShows.get() == WALK_INS + appointments.size()
                && called.values().stream().allMatch(times -> times.get() == 1);
    }

    private List<JsonNode> book(String location, String topic, LocalDate day) {
        String token = "";
        List<JsonNode> free = new ArrayList<>();
        ok(get("/appointment-slots?location=" + location + "&topic=" + topic + "&from=" + day + "&to=" + day.plusDays(1), token))
                .path("items")
                .forEach(one -> {
                    if (one.path("date").asText().equals(day.toString())) {
                        one.path("slots").forEach(free::add);
                    }
                });
        List<JsonNode> booked = new ArrayList<>();
        for (int i = 0; i < APPOINTMENTS_EACH; i++) {
            JsonNode slot = free.get(i * free.size() / APPOINTMENTS_EACH);
            booked.add(ok(post(
                    "/appointments",
                    token,
                    "",
                    "{\"location\":\"%s\",\"startsAt\":\"%s\",\"topics\":[\"%s\"],\"municipality\":\"0101\",\"name\":\"Citizen %d\",\"email\":\"citizen%d@example.org\"}"
                            .formatted(location, slot.path("startsAt").asText(), topic, i, i))));
        }
        System.out.println(location + ": " + free.size() + " slots free, booked " + booked.size());
        return booked;
    }

    private void walkIn(String location, String topic, String language, boolean rates) {
        JsonNode ticket = ok(post(
                "/locations/" + location + "/queue/tickets",
                token("kiosk"),
                "",
                "{\"topics\":[\"%s\"],\"language\":\"%s\",\"municipality\":\"0101\"}".formatted(topic, language)));
        if (rates) {
            rate("/locations/" + location + "/queue/tickets/" + ticket.path("id").asText(), ticket);
        }
    }

    /** Waits until it may, then rates. */
    private void rate(String address, JsonNode opened) {
        String secret = opened.path("secret").asText();
        JsonNode now = ok(send("GET", address, "", secret, null));
        while (now.path("status").asText().matches("WAITING|AT_DESK")) {
            pause(120);
            now = ok(send("GET", address, "", secret, null));
        }
        if (now.path("status").asText().equals("SERVED")) {
            ok(send("POST", address + "/rating", token("kiosk"), secret, "{\"score\":" + (3 + random.nextInt(3)) + "}"));
        }
    }

    private void checkIn(JsonNode appointment, long early) {
        String address = "/appointments/" + appointment.path("id").asText();
        String secret = appointment.path("secret").asText();
        Instant come =
                Instant.parse(appointment.path("startsAt").asText()).minus(Duration.ofMinutes(early));
        while (!come.isBefore(now())) {
            pause(30);
        }
        ok(send("POST", address + "/check-in", token("kiosk"), secret, "{}"));
    }

    /** By the API's clock, which stood at the opening when the board said open. */
    private Instant now() {
        return opening.plusNanos((System.nanoTime() - opened) * speed);
    }

    private void guide(String user, String location, long seed) {
        Random own = new Random(seed);
        String token = token(user);
        while (!over) {
            HttpResponse<String> next = post(
                    "/locations/" + location + "/queue/next",
                    token,
                    "",
                    "{\"override\":{\"reason\":\"A played day: whoever has the shift\"}}");
            if (next.statusCode() != 201) {
                if (next.statusCode() != 204) {
                    throw new IllegalStateException(next.statusCode() + " " + next.body());
                }
                pause(30);
                continue;
            }
            JsonNode visit = ok(next);
            called.computeIfAbsent(location + visit.path("ticketNumber").asText(), number -> new AtomicInteger())
                    .incrementAndGet();
            String consultation = "/consultations/" + visit.path("id").asText();
            if (own.nextInt(25) == 0) {
                for (int call = 1; call < visit.path("callsBeforeNoShow").asInt(); call++) {
                    pause(60);
                    ok(post(consultation + "/recall", token, "", "{}"));
                }
                pause(60);
                ok(post(consultation + "/no-show", token, "", "{}"));
                noShows.incrementAndGet();
                continue;
            }
            pause(20);
            ok(post(consultation + "/start", token, "", "{}"));
            // About eight minutes, never more than twelve (budget note KF042).
            pause((long) Math.min(720, Math.max(180, 480 + own.nextGaussian() * 130)));
            ok(post(consultation + "/complete", token, "", "{\"result\":\"ANSWERED\",\"firstVisit\":\"YES\"}"));
            visits.add(visit);
        }
    }

    private void report(LocalDate day) {
        Map<String, Integer> why = new TreeMap<>();
        visits.forEach(visit -> why.merge(visit.path("why").path("code").asText(), 1, Integer::sum));
        double longest = visits.stream()
                .mapToDouble(visit -> visit.path("waitedMinutes").asDouble())
                .max()
                .orElse(0);
        System.out.printf(
                "%d served, %d no-shows, longest wait %.1f minutes, called because %s%n",
                visits.size(), noShows.get(), longest, why);
        for (String by : List.of("location,administration", "hour", "topic")) {
            System.out.println("Statistics by " + by + ":");
            ok(get(
                            "/consultations/statistics?by=" + by + "&from=" + day + "&to=" + day.plusDays(1),
                            token("bif-coordinator")))
                    .path("items")
                    .forEach(cell -> System.out.println("  " + cell));
        }
    }

    private int waiting() {
        return board("IH").path("waiting").size() + board("KEH").path("waiting").size()
                + board("IH").path("serving").size() + board("KEH").path("serving").size();
    }

    private JsonNode board(String location) {
        return ok(get("/locations/" + location + "/queue", ""));
    }

    private static Thread actor(Runnable part) {
        Thread thread = new Thread(part);
        thread.setUncaughtExceptionHandler((who, failure) -> {
            failure.printStackTrace();
            System.exit(2);
        });
        thread.start();
        return thread;
    }

    /** Until so many milliseconds of the played day have passed since it was opened. */
    private void until(long millis) {
        long left = millis / speed - (System.nanoTime() - opened) / 1_000_000;
        if (left > 0) {
            sleep(left);
        }
    }

    /** Seconds of the played day. */
    private void pause(long seconds) {
        sleep(seconds * 1000 / speed);
    }

    /** The played day passes by the API's own clock, so that nothing but time itself can be waited for. */
    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private String token(String user) {
        return tokens.computeIfAbsent(user, name -> {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(login))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "grant_type=password&client_id=quarkus-app&client_secret=secret&username="
                                    + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                                    + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                    .build());
            return "Bearer " + ok(answer).path("access_token").asText();
        });
    }

    private HttpResponse<String> get(String path, String token) {
        return send("GET", path, token, "", null);
    }

    private HttpResponse<String> post(String path, String token, String secret, String body) {
        return send("POST", path, token, secret, body);
    }

    private HttpResponse<String> send(String method, String path, String token, String secret, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        if (!secret.isEmpty()) {
            request.header("Citizen-Secret", secret);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " " + answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
