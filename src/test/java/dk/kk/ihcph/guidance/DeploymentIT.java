package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the manifests in docker/ rely on: migrations that run apart, a readiness that knows, metrics and a log to read. */
class DeploymentIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ProductionDatabase database;
    private static Map<String, String> issuer;

    private final PackagedApplication application = new PackagedApplication("deployment-it");

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

    @Test
    void refusesToMigrateWithoutTheOwnersPassword() throws Exception {
        Map<String, String> environment = environment(database);
        environment.remove("GUIDANCE_DATABASE_OWNER_PASSWORD");
        assertThat(application.exitCode(environment)).isNotZero();
        assertThat(Files.readString(application.log())).contains("migrations need GUIDANCE_DATABASE_OWNER_PASSWORD");
    }

    @Test
    void isReadyOnceAnotherProcessHasMigrated() throws Exception {
        try (ProductionDatabase fresh = new ProductionDatabase();
                PackagedApplication job = new PackagedApplication("deployment-it-migration")) {
            application.startLiving(replica(fresh));
            int before = get("/q/health/ready");
            Map<String, String> migration = environment(fresh);
            migration.put("GUIDANCE_MIGRATE_ONLY", "true");
            migration.put("GUIDANCE_OIDC_ISSUER", "http://localhost:1/nobody"); // a job needs the database only
            assertThat(job.exitCode(migration)).isZero();
            assertThat(Files.readString(job.log())).doesNotContain("Listening on");
            assertThat(before).isEqualTo(503);
            assertThat(get("/q/health/ready")).isEqualTo(200);
        }
    }

    @Test
    void showsMetricsOnAPortOfTheirOwnAndLogsEveryRequestWithoutAPerson() throws Exception {
        application.start(environment(database));
        assertThat(get("/q/metrics")).as("metrics on the public port").isEqualTo(404);
        assertThat(RestAssured.given()
                        .port(application.managementPort())
                        .get("/q/metrics")
                        .asString())
                .contains("agroal_active_count", "http_server_active_requests", "jvm_memory_used_bytes");
        String id = UUID.randomUUID().toString();
        RestAssured.given()
                .port(application.port())
                .basePath(ApiTest.BASE)
                .contentType(ContentType.JSON)
                .header("X-Request-Id", id)
                .header("User-Agent", "Ada's phone")
                .auth()
                .oauth2(TestIssuer.token("bif-guide"))
                .get("/consultations?topic=MITID&limit=1")
                .then()
                .statusCode(200);
        application.process().destroy();
        assertThat(application.process().waitFor()).isIn(0, 143);

        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(application.log())) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines)
                .filteredOn(line -> id.equals(line.at("/mdc/requestId").asText()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.at("/mdc/traceId").asText()).matches("[0-9a-f]{32}");
                    assertThat(line.at("/mdc/route").asText()).isEqualTo("/consultations");
                    assertThat(line.at("/mdc/method").asText()).isEqualTo("GET");
                    assertThat(line.at("/mdc/status").asText()).isEqualTo("200");
                    assertThat(line.at("/mdc/durationMs").asText()).matches("\\d+");
                });
        assertThat(Files.readString(application.log()))
                .doesNotContain("topic=MITID", "Ada's phone", "Failed to export")
                .doesNotContain("\"/q/health");
    }

    private int get(String path) {
        return RestAssured.given().port(application.port()).get(path).statusCode();
    }

    /** As the replicas of a cluster: without the owner's password. */
    private static Map<String, String> replica(ProductionDatabase database) {
        Map<String, String> environment = environment(database);
        environment.remove("GUIDANCE_DATABASE_OWNER_PASSWORD");
        environment.put("GUIDANCE_MIGRATE_AT_START", "false");
        return environment;
    }

    private static Map<String, String> environment(ProductionDatabase database) {
        Map<String, String> environment = database.environment(issuer);
        return environment;
    }
}
