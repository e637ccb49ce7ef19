package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Metrics and traces tell how an operation fares, one series each, and nothing of whom it was about. */
@QuarkusTest
class ObservabilityTest implements ApiTest {
    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static final Pattern UUID_SHAPE = Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-");

    /** Receives what an exporter would. */
    @Singleton
    static class Exporters {
        @Produces
        @Singleton
        SpanProcessor inMemory() {
            return SimpleSpanProcessor.create(SPANS);
        }
    }

    @Test
    void countsRequestsPerOperationAndNotPerAddress() {
        for (int i = 0; i < 5; i++) {
            as("bif-guide").get("/consultations/" + UUID.randomUUID()).then().statusCode(404);
            as("bif-guide").get("/nothing-" + UUID.randomUUID()).then().statusCode(404);
            as("bif-guide").get("/consultations/%00" + UUID.randomUUID()).then().statusCode(404);
            anonymous().delete("/consultations/" + UUID.randomUUID());
            as("bif-guide")
                    .body("x".repeat(1_100_000))
                    .put("/consultations/" + UUID.randomUUID())
                    .then()
                    .statusCode(413);
        }
        as("bif-guide").get("/allocations?year=2026").then().statusCode(200);
        anonymous().get("/municipalities/0147").then().statusCode(200);
        assertThat(metrics("http_server_requests_seconds_count"))
                .noneMatch(line -> UUID_SHAPE.matcher(line).find())
                .noneMatch(line -> line.contains("0147"))
                .anyMatch(line -> line.contains("uri=\"/allocations\"") && line.contains("status=\"200\""))
                .anyMatch(line -> line.contains("uri=\"/municipalities/{code}\""))
                .anyMatch(line -> line.contains("uri=\"/consultations/{id}\"") && line.contains("status=\"404\""))
                .anyMatch(line -> line.contains("uri=\"OTHER\"") && line.contains("status=\"413\""));
    }

    @Test
    void measuresThePool() {
        as("bif-guide").get("/allocations?year=2026").then().statusCode(200);
        assertThat(metrics("agroal_"))
                .anyMatch(line -> line.startsWith("agroal_active_count"))
                .anyMatch(line -> line.startsWith("agroal_awaiting_count"));
    }

    @Test
    void tracesTheOperationAndNoPerson() throws InterruptedException {
        SPANS.reset();
        String phone = "Somebody's phone " + UUID.randomUUID();
        as("bif-guide")
                .header("User-Agent", phone)
                .header("X-Forwarded-For", "203.0.113.7")
                .get("/consultations?budgetNote=Ada+Lovelace&limit=1");
        as("bif-guide").get("/consultations/" + UUID.randomUUID());
        as("bif-guide").get("/consultations/010190-1234");
        List<SpanData> spans = served(3);
        assertThat(spans).extracting(SpanData::getName).contains("GET /consultations", "GET /consultations/{id}");
        assertThat(spans).allSatisfy(span -> {
            assertThat(span.getEvents()).isEmpty();
            assertThat(span.getAttributes().asMap().toString() + span.getStatus())
                    .doesNotContain("Lovelace", "010190", "1234", phone, "203.0.113.7", "127.0.0.1", "bif-guide");
        });
    }

    /** A calendar's address holds the secret that opens it. */
    @Test
    void tracesNoSecretOfAnAddress() throws InterruptedException {
        SPANS.reset();
        String key = "secret-" + UUID.randomUUID();
        anonymous()
                .queryParam("key", key)
                .get("/staff/" + UUID.randomUUID() + ".ics")
                .then()
                .statusCode(404);
        assertThat(served(1)).extracting(SpanData::getName).containsExactly("GET /staff/{id}.ics");
        assertThat(SPANS.getFinishedSpanItems())
                .allSatisfy(span -> assertThat(span.toString()).doesNotContain(key));
    }

    /** The patterns of path variables, which only the router needs, would hide the operation. */
    @Test
    void namesEachOperationAsTheContractDoes() {
        SPANS.reset();
        Map<String, Object> paths = anonymous()
                .basePath("")
                .get("/q/openapi?format=json")
                .then()
                .extract()
                .jsonPath()
                .getMap("paths");
        List<String> withVariables =
                paths.keySet().stream().filter(path -> path.contains("{")).toList();
        withVariables.forEach(
                path -> anonymous().get(path.replace("{format}", "pdf").replaceAll("\\{\\w+}", "unknown")));
        Set<String> known = paths.keySet().stream().map(path -> "GET " + path).collect(Collectors.toSet());
        assertThat(served(withVariables.size()))
                .extracting(SpanData::getName)
                .filteredOn(name -> name.contains("{"))
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    private static List<SpanData> served(int atLeast) {
        Eventually.holds("the spans of the requests ended", () -> servers().size() >= atLeast);
        return servers();
    }

    private static List<SpanData> servers() {
        return SPANS.getFinishedSpanItems().stream()
                .filter(span -> span.getKind() == SpanKind.SERVER)
                .toList();
    }

    /** Without exemplars: their trace ids are random, and so hold any four digits now and then. */
    private List<String> metrics(String prefix) {
        return anonymous()
                .basePath("")
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(prefix) && !line.startsWith("#"))
                .map(line -> line.split(" # ", 2)[0])
                .toList();
    }
}
