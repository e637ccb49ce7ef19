package dk.kk.ihcph.guidance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.ProductionDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A replica whose machine is three hours ahead plans the work of all, and stamps what is written through it. */
class SkewedClockDrill {
    private static final Duration A_LONG_RUN = Duration.ofMinutes(10);
    private static final Pattern LOGGED_AT = Pattern.compile("\"timestamp\":\"([^\"]+)\"");

    @Test
    void plansAndStampsByTheDatabasesTime() throws Exception {
        Map<String, String> issuer = new TestIssuer().start();
        try (ProductionDatabase database = new ProductionDatabase();
                PackagedApplication application = new PackagedApplication("skewed-clock-drill")) {
            Map<String, String> environment = database.environment(issuer);
            environment.put("JAVA_TOOL_OPTIONS", SkewedClock.options(Path.of("target", "skewed-clock.jar")));
            application.start(environment);
            assertThat(timeOfTheMachine(application)).isAfter(Instant.now().plus(Duration.ofHours(2)));
            String id = RestAssured.given()
                    .port(application.port())
                    .basePath(ApiTest.BASE)
                    .contentType(ContentType.JSON)
                    .auth()
                    .oauth2(TestIssuer.token("bif-guide"))
                    .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                    .post("/consultations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            try (Connection owner = DriverManager.getConnection(
                    environment.get("GUIDANCE_DATABASE_URL"), "guidance_owner", "owner-secret")) {
                Instant now = instant(owner, "SELECT clock_timestamp()");
                assertThat(instant(owner, "SELECT started_at FROM consultation WHERE id = '" + id + "'"))
                        .isBetween(now.minus(A_LONG_RUN), now);
                assertThat(instant(owner, "SELECT at FROM audit_entry WHERE entity_id = '" + id + "'"))
                        .isBetween(now.minus(A_LONG_RUN), now);

                Eventually.holds("seats are passed on", () -> instant(owner, task("last_success")) != null);
                assertThat(instant(owner, task("last_success"))).isBefore(instant(owner, "SELECT clock_timestamp()"));
                assertThat(instant(owner, task("execution_time")))
                        .isBefore(instant(owner, "SELECT clock_timestamp() + interval '61 seconds'"));
            }
            Matcher offset = Pattern.compile("(?m)^guidance_clock_offset_seconds(?:\\{[^}]*})? (-?[0-9.E]+)")
                    .matcher(RestAssured.given()
                            .port(application.managementPort())
                            .get("/q/metrics")
                            .asString());
            assertThat(offset.find()).isTrue();
            assertThat(Double.parseDouble(offset.group(1)))
                    .isBetween(-SkewedClock.SECONDS_AHEAD - 1.0, -SkewedClock.SECONDS_AHEAD + 1.0);
            assertThat(Files.readString(application.log())).contains("The clock moved by");
        }
    }

    private static String task(String column) {
        return "SELECT " + column + " FROM scheduled_tasks WHERE task_name = 'pass-on-seats'";
    }

    private static Instant timeOfTheMachine(PackagedApplication application) throws Exception {
        Matcher line = LOGGED_AT.matcher(Files.readString(application.log()));
        assertThat(line.find()).isTrue();
        return OffsetDateTime.parse(line.group(1)).toInstant();
    }

    private static Instant instant(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            OffsetDateTime time = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
            return time == null ? null : time.toInstant();
        }
    }
}
