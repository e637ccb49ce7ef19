package dk.kk.ihcph.guidance.operations;

import dk.kk.ihcph.guidance.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Callers who write one request after the other. Each sends a request with one Idempotency-Key until it is answered for good, to the
 * next replica whenever one does not answer or answers "later", as a careful client does.
 */
final class Load implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<Integer> ports;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Written>> acknowledged = new ConcurrentHashMap<>();
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean stopping;

    Load(List<Integer> ports) {
        this.ports = ports;
    }

    /** A write; without a role it is anonymous, from this address. */
    record Request(String path, String role, String address, String body) {}

    /**
     * One try.
     *
     * @param status 0 where the connection broke
     * @param told whether the answer had a Retry-After
     */
    record Attempt(Instant begun, Duration took, int status, boolean told, String body) {
        boolean isToRepeat() {
            return status == 0 || status == 503 || status == 409 && told;
        }
    }

    /** What was acknowledged, and when. */
    record Written(String id, Instant at) {}

    void begin(String kind, int count, Supplier<Request> requests) {
        acknowledged.put(kind, new ConcurrentLinkedQueue<>());
        for (int i = 0; i < count; i++) {
            int first = i;
            Thread caller = new Thread(() -> write(kind, first, requests), "load-" + kind);
            caller.setDaemon(true);
            callers.add(caller);
            caller.start();
        }
    }

    List<String> acknowledged(String kind) {
        return acknowledged.get(kind).stream().map(Written::id).toList();
    }

    long acknowledgedSince(String kind, Instant then) {
        return acknowledged.get(kind).stream()
                .filter(written -> written.at.isAfter(then))
                .count();
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** No new writes; waits for the answers to those begun. */
    void stop() throws InterruptedException {
        stopping = true;
        for (Thread caller : callers) {
            caller.join(PATIENCE.toMillis());
            if (caller.isAlive()) {
                throw new AssertionError("A write was not answered for good within " + PATIENCE);
            }
        }
    }

    private void write(String kind, int first, Supplier<Request> requests) {
        int turn = first;
        try {
            while (!stopping) {
                TimeUnit.MILLISECONDS.sleep(20);
                Request request = requests.get();
                String key = UUID.randomUUID().toString();
                Attempt attempt = attempt(request, key, ports.get(turn % ports.size()));
                Instant end = Instant.now().plus(PATIENCE);
                while (attempt.isToRepeat() && Instant.now().isBefore(end)) {
                    TimeUnit.MILLISECONDS.sleep(200);
                    attempt = attempt(request, key, ports.get(++turn % ports.size()));
                }
                Matcher id = ID.matcher(attempt.body);
                if (attempt.status == 201 && id.find()) {
                    acknowledged.get(kind).add(new Written(id.group(1), Instant.now()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Attempt attempt(Request request, String key, int port) throws InterruptedException {
        HttpRequest.Builder message = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1" + request.path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("X-Forwarded-For", request.address)
                .POST(HttpRequest.BodyPublishers.ofString(request.body));
        if (!request.role.isEmpty()) {
            message.header("Authorization", "Bearer " + TestIssuer.token(request.role));
        }
        Instant begun = Instant.now();
        Attempt attempt;
        try {
            HttpResponse<String> answer = http.send(message.build(), HttpResponse.BodyHandlers.ofString());
            attempt = new Attempt(
                    begun,
                    Duration.between(begun, Instant.now()),
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent(),
                    answer.body());
        } catch (IOException broken) {
            attempt = new Attempt(begun, Duration.between(begun, Instant.now()), 0, false, String.valueOf(broken));
        }
        attempts.add(attempt);
        return attempt;
    }

    @Override
    public void close() {
        stopping = true;
        callers.forEach(Thread::interrupt);
    }
}
