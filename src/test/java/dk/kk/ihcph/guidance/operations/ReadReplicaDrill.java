package dk.kk.ihcph.guidance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.ProductionDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statistics come from a streaming replica that tells how far it is behind, and from the primary once it is gone. */
class ReadReplicaDrill {
    private static final Pattern LAG = Pattern.compile("(?m)^guidance_read_replica_lag_seconds(?:\\{[^}]*})? (\\S+)");

    private final PackagedApplication application = new PackagedApplication("read-replica-drill");

    @Test
    void readsStatisticsOnTheReplicaAndOnThePrimaryOnceItIsGone(@TempDir Path directory) throws Exception {
        Map<String, String> issuer = new TestIssuer().start();
        try (ProductionDatabase primary = new ProductionDatabase();
                StreamingReplica replica = new StreamingReplica(primary, directory.resolve("replica"));
                application) {
            Map<String, String> environment = primary.environment(issuer);
            environment.put("GUIDANCE_DATABASE_READ_URL", replica.url());
            application.start(environment);

            log();
            Instant logged = Instant.now();
            Eventually.holds("the replica shows it", () -> counted(statistics()) == 1);
            Eventually.holds(
                    "the figures are of later than it", () -> asOf(statistics()).isAfter(logged));
            assertThat(readersAt(replica)).isPositive();

            // Held back, the replica answers as it was and says so, while the primary goes on.
            replica.holdBack();
            log();
            JsonPath behind = statistics();
            assertThat(counted(behind)).isOne();
            Instant second = Instant.now();
            assertThat(asOf(behind)).isBefore(second);
            assertThat(asOf(statistics())).isBefore(second);
            Eventually.holds("the metric shows the lag", () -> lag() > 0.5);
            assertThat(as("bif-guide").get("/consultations").jsonPath().getList("items"))
                    .as("the primary's records")
                    .hasSize(2);
            replica.goOn();
            Eventually.holds("the replica caught up", () -> counted(statistics()) == 2);
            Eventually.holds("the metric shows that", () -> lag() < 0.5);

            replica.close();
            log();
            JsonPath fromThePrimary = statistics();
            assertThat(counted(fromThePrimary)).isEqualTo(3);
            assertThat(asOf(fromThePrimary)).isAfter(second);
            as("bif-guide").basePath("").get("/q/health/ready").then().statusCode(200);
            assertThat(Files.readString(application.log()))
                    .contains("The replica does not answer, so the primary answers");
            Eventually.holds("the metric shows that it is gone", () -> lag() == Double.POSITIVE_INFINITY);
        }
    }

    private void log() {
        as("bif-guide")
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                .post("/consultations")
                .then()
                .statusCode(201);
    }

    private JsonPath statistics() {
        return as("bif-guide")
                .get("/consultations/statistics")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int counted(JsonPath statistics) {
        return statistics.getList("items").isEmpty() ? 0 : statistics.getInt("items[0].count");
    }

    private static Instant asOf(JsonPath statistics) {
        return Instant.parse(statistics.getString("asOf"));
    }

    private double lag() {
        Matcher lag = LAG.matcher(RestAssured.given()
                .port(application.managementPort())
                .get("/q/metrics")
                .asString());
        assertThat(lag.find()).isTrue();
        return lag.group(1).endsWith("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(lag.group(1));
    }

    private static int readersAt(StreamingReplica replica) throws Exception {
        try (Connection administrator = replica.asAdministrator();
                Statement sql = administrator.createStatement();
                ResultSet row = sql.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'guidance-api reader'")) {
            row.next();
            return row.getInt(1);
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
}
