package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The package as it goes to production: a process of its own that knows nothing but its environment variables. */
public final class PackagedApplication implements AutoCloseable {
    public static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration START = Duration.ofMinutes(5);

    private final Path log;
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;

    /** The name is that of the log file in {@code target/}. */
    public PackagedApplication(String name) {
        log = Path.of("target", name + ".log");
    }

    /** A port nobody listens on now; nobody reserves it. */
    public static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Where the metrics are. */
    public int managementPort() {
        return managementPort;
    }

    public Process process() {
        return process;
    }

    public Path log() {
        return log;
    }

    /** A caller with this role who sends and accepts JSON. */
    public RequestSpecification as(String role) {
        return RestAssured.given()
                .port(port)
                .basePath(ApiTest.BASE)
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(TestIssuer.token(role));
    }

    /** Adds the settings of a mail server on this machine that speaks no TLS. */
    public static void sendMailsTo(int port, Map<String, String> environment) {
        environment.put("GUIDANCE_SMTP_HOST", "localhost");
        environment.put("GUIDANCE_SMTP_PORT", String.valueOf(port));
        environment.put("GUIDANCE_SMTP_START_TLS", "DISABLED");
        environment.put("GUIDANCE_MAIL_FROM", "Personlig vejledning <vejledning@example.org>");
        environment.put("GUIDANCE_PUBLIC_URL", "https://guidance.example.org");
    }

    /** Plans and publishes a welcome event forty days ahead, and returns its id. */
    public String publishedEvent(int capacity) {
        Instant begins = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        String event = as("kff-coordinator")
                .body(Map.of(
                        "type",
                        "WELCOME",
                        "title",
                        Map.of("da", "Velkommen", "en", "Welcome"),
                        "startsAt",
                        begins.toString(),
                        "endsAt",
                        begins.plus(2, ChronoUnit.HOURS).toString(),
                        "address",
                        "Krystalgade 15, Copenhagen",
                        "capacity",
                        capacity))
                .post("/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("kff-coordinator").post("/events/" + event + "/publish").then().statusCode(200);
        return event;
    }

    /** Starts it and waits until it is ready. */
    public void start(Map<String, String> environment) throws IOException, InterruptedException {
        startUntil("ready", environment);
    }

    /** Starts it and waits until it lives; ready it may not be. */
    public void startLiving(Map<String, String> environment) throws IOException, InterruptedException {
        startUntil("live", environment);
    }

    private void startUntil(String health, Map<String, String> environment) throws IOException, InterruptedException {
        launch(environment);
        Instant deadline = Instant.now().plus(START);
        while (!is(health)) {
            assertThat(process.isAlive() && Instant.now().isBefore(deadline))
                    .as("starts: %s", Files.readString(log))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Starts it where it cannot start, and waits until it has given up. */
    public int exitCode(Map<String, String> environment) throws IOException, InterruptedException {
        launch(environment);
        assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS))
                .as("stops by itself")
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private void launch(Map<String, String> environment) throws IOException {
        // It lives for seconds: the second compiler and parallel collection would cost more than they bring.
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString());
        java.environment().putAll(environment);
        java.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        java.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        java.redirectErrorStream(true).redirectOutput(log.toFile());
        process = java.start();
    }

    private boolean is(String health) {
        try {
            return RestAssured.given().port(port).get("/q/health/" + health).statusCode() == 200;
        } catch (Exception notYet) { // REST Assured throws the connection's own checked exception
            return false;
        }
    }
}
