package dk.kk.ihcph.guidance.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestIssuer;
import io.netty.handler.codec.compression.Brotli;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts come compressed to who asks for it, whoever writes them, and are the same record in every encoding. */
@QuarkusTest
class CompressionTest implements ApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void brotliIsThere() {
        assertThat(Brotli.isAvailable())
                .as(() -> String.valueOf(Brotli.cause()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/code-lists, application/json",
        "/api/v1/nothing, application/problem+json",
        "/nothing, application/problem+json",
        "/api/v1/problems, text/html",
        "/api/v1/consultations/statistics.csv?from=2026-01-01&to=2026-02-01, text/csv",
        "/api/v1/consultations/statistics.svg?by=administration&from=2026-01-01&to=2026-02-01, image/svg+xml",
        "/api/v1/events.ics, text/calendar",
        "/api/v1/events.jsonld, application/ld+json",
        "/q/openapi, application/yaml",
        "/q/openapi.json, application/json",
        "/q/swagger-ui/swagger-ui.css, text/css",
        "/my/registration/page.js, text/javascript",
    })
    void textsAreCompressed(String path, String type) throws Exception {
        byte[] plain = get(path, type, "Accept-Encoding", "identity").body();
        for (String encoding : new String[] {"gzip", "br"}) {
            HttpResponse<byte[]> answer = get(path, type, "Accept-Encoding", encoding);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(is -> assertThat(is).startsWith(type));
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue(encoding);
            assertThat(answer.headers().allValues("Vary").toString()).containsIgnoringCase("Accept-Encoding");
            assertThat(withoutRequestId(decoded(answer))).isEqualTo(withoutRequestId(plain));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/consultations/statistics.xlsx?from=2026-01-01&to=2026-02-01",
                "/api/v1/consultations/statistics.pdf?from=2026-01-01&to=2026-02-01"
            })
    void compressedFilesAreNotCompressedAgain(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path, "*/*", "Accept-Encoding", "gzip, br");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), 0, 4, StandardCharsets.ISO_8859_1))
                .matches(magic -> Stream.of("PK", "%PDF").anyMatch(magic::startsWith));
    }

    @Test
    void everyEventOfAStreamLeavesAtOnce() throws Exception {
        HttpResponse<InputStream> answer = CLIENT.send(
                request("/api/v1/locations/IH/queue/stream", "text/event-stream", "Accept-Encoding", "gzip, br")
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        try (InputStream events = answer.body()) {
            assertThat(new String(events.readNBytes(5), StandardCharsets.UTF_8)).isNotBlank();
        }
    }

    @Test
    void oneETagStandsForARecordInEveryEncoding() throws Exception {
        String id = as("bif-guide")
                .body("{\"name\": \"" + UUID.randomUUID() + "\"}")
                .post("/edge-probe")
                .path("id");
        String path = "/api/v1/edge-probe/" + id;
        for (String encoding : new String[] {"identity", "gzip", "br"}) {
            assertThat(get(path, "*/*", "Accept-Encoding", encoding).headers().firstValue("ETag"))
                    .hasValue("\"0\"");
            HttpResponse<byte[]> known = get(path, "*/*", "Accept-Encoding", encoding, "If-None-Match", "\"0\"");
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.headers().firstValue("ETag")).hasValue("\"0\"");
            assertThat(known.headers().allValues("Vary").toString()).containsIgnoringCase("Accept-Encoding");
            assertThat(known.body()).isEmpty();
        }
        as("bif-guide")
                .contentType("application/merge-patch+json")
                .header("Accept-Encoding", "gzip")
                .header("If-Match", "\"0\"")
                .body("{\"name\": \"" + UUID.randomUUID() + "\"}")
                .patch("/edge-probe/" + id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/openapi",
                "/q/openapi?format=json",
                "/q/openapi.json",
                "/q/openapi.yaml",
                "/q/openapi-3.0",
                "/q/openapi-3.0?format=json"
            })
    void theContractIsLoadedOnlyIfItHasChanged(String path) throws Exception {
        String etag = get(path, "*/*", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        HttpResponse<byte[]> known = get(path, "*/*", "If-None-Match", "W/\"x\", " + etag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(get(path, "*/*", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
        String json = get(path, "application/json", "Accept-Encoding", "br")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String yaml = get("/q/openapi.yaml", "*/*").headers().firstValue("ETag").orElseThrow();
        assertThat(json.equals(yaml)).isEqualTo(path.endsWith(".yaml"));
    }

    /** Else a client that has one of them would be told that the other has not changed. */
    @Test
    void eachDocumentInEachFormatHasAnETagOfItsOwn() throws Exception {
        Set<String> etags = new HashSet<>();
        for (String path : List.of("/q/openapi", "/q/openapi-3.0")) {
            for (String type : List.of("application/yaml", "application/json")) {
                HttpResponse<byte[]> answer = get(path, type);
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith(type);
                etags.add(answer.headers().firstValue("ETag").orElseThrow());
            }
        }
        assertThat(etags).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/openapi.json", "/q/openapi-3.0", "/q/openapi-3.0.yaml"})
    void theContractSaysHowItCanBeAsked(String path) throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(
                request(path, "*/*").method("OPTIONS", BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        HttpResponse<byte[]> head = CLIENT.send(
                request(path, "*/*").method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(get(path, "*/*").headers().firstValue("ETag"));
        assertThat(head.body()).isEmpty();
    }

    private static byte[] decoded(HttpResponse<byte[]> answer) throws IOException {
        InputStream body = new ByteArrayInputStream(answer.body());
        try (InputStream decoded =
                answer.headers().firstValue("Content-Encoding").orElseThrow().equals("br")
                        ? new BrotliInputStream(body)
                        : new GZIPInputStream(body)) {
            return decoded.readAllBytes();
        }
    }

    private static String withoutRequestId(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .replaceAll("\"requestId\":\"[^\"]+\"", "")
                .replaceAll("DTSTAMP:.*", "");
    }

    private static HttpResponse<byte[]> get(String path, String accept, String... headers) throws Exception {
        return CLIENT.send(request(path, accept, headers).build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(String path, String accept, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", accept)
                .header("Authorization", "Bearer " + TestIssuer.token("bif-coordinator"));
        return headers.length == 0 ? request : request.headers(Arrays.copyOf(headers, headers.length));
    }
}
