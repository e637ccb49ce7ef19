package dk.kk.ihcph.guidance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.PackagedApplication;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Keycloak with the committed realm and the users for trying out, as a process of its own. */
final class Keycloak implements AutoCloseable {
    static final String REALM = "guidance";
    private static final String ADMIN = "admin";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Path REALM_FILES = Path.of("docker", "keycloak");
    private static final Path LOG = Path.of("target", "keycloak.log");

    private final Path home;
    private final String applicationOrigin;
    private final int port = PackagedApplication.freePort();
    private final int managementPort = PackagedApplication.freePort();
    private Process process;

    /** Unpacked by the Maven profile; the application's origin is where Swagger UI will log in from. */
    Keycloak(String applicationOrigin) throws IOException, InterruptedException {
        this.applicationOrigin = applicationOrigin;
        Path unpacked = Path.of("target", "keycloak");
        assertThat(unpacked)
                .as("the Keycloak distribution; run with -Pkeycloak or -Pbrowser")
                .isDirectory();
        try (Stream<Path> folders = Files.list(unpacked)) {
            home = folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow();
        }
        buildOnce();
        forgetEarlierRuns();
        Path files = Files.createDirectories(home.resolve("data/import"));
        copy("guidance-realm.json", files.resolve("guidance-realm.json"));
        copy("guidance-dev-users.json", files.resolve("guidance-users-0.json"));
    }

    String url() {
        return "http://localhost:" + port;
    }

    String issuer() {
        return issuer(REALM);
    }

    String issuer(String realm) {
        return url() + "/realms/" + realm;
    }

    String endpoint(String name) {
        return issuer() + "/protocol/openid-connect/" + name;
    }

    /** Starts it and waits until it answers; a second start continues with the same keys, users and sessions. */
    void start() throws IOException, InterruptedException {
        process = kc(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=" + url());
        Instant deadline = Instant.now().plus(START);
        while (!isReady()) {
            assertThat(process.isAlive() && Instant.now().isBefore(deadline))
                    .as("starts, see %s", LOG)
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    void stop() throws InterruptedException {
        // The script waits for its server, and forwards to it only the polite signal.
        List<ProcessHandle> all =
                new ArrayList<>(process.toHandle().descendants().toList());
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            all.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    /** The administration of a realm. */
    RequestSpecification administering(String path) {
        String token = RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", ADMIN)
                .formParam("password", ADMIN)
                .post(issuer("master") + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return RestAssured.given()
                .baseUri(url())
                .basePath("/admin/realms" + path)
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token);
    }

    /** The secret that Keycloak made for a client when it imported the realm. */
    String secretOf(String client) {
        return administering("/" + REALM)
                .queryParam("clientId", client)
                .get("/clients")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].secret");
    }

    /** A client of the same realm or another, which a test makes for itself; its secret is its name. */
    void createClient(String realm, String json) {
        administering("/" + realm).body(json).post("/clients").then().statusCode(201);
    }

    private Process kc(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", home.resolve("bin/kc.sh").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder script = new ProcessBuilder(command);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        script.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        script.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        script.environment().put("GUIDANCE_API_ORIGIN", applicationOrigin);
        return script.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
    }

    private void buildOnce() throws IOException, InterruptedException {
        Path built = home.resolve("built-for-the-tests");
        if (!Files.exists(built)) {
            assertThat(kc("build", "--db=dev-file", "--health-enabled=true").waitFor())
                    .as("kc.sh build, see %s", LOG)
                    .isZero();
            Files.createFile(built);
        }
    }

    private void forgetEarlierRuns() throws IOException {
        Path data = home.resolve("data");
        if (Files.exists(data)) {
            try (Stream<Path> old = Files.walk(data)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void copy(String file, Path target) throws IOException {
        Files.copy(REALM_FILES.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean isReady() {
        try {
            return RestAssured.given().port(managementPort).get("/health/ready").statusCode() == 200;
        } catch (Exception notYet) { // REST Assured throws the connection's own checked exception
            return false;
        }
    }
}
