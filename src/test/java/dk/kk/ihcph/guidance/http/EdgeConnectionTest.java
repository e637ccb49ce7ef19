package dk.kk.ihcph.guidance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.contract.AnswersAsDocumented;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody holds a worker by sending slowly, and no way to write an address leads around a rule. */
@QuarkusTest
class EdgeConnectionTest implements ApiTest {
    private static final int SLOW_SENDERS = 500;
    private static final String HEAD =
            "POST /api/v1/edge-probe HTTP/1.1\r\nHost: localhost\r\n" + "Content-Type: application/json\r\n";

    @Test
    @Timeout(300)
    void answersWhileHundredsSendSlowly() throws IOException {
        List<SocketChannel> senders = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_SENDERS; i++) {
                SocketChannel sender = SocketChannel.open(new InetSocketAddress("localhost", RestAssured.port));
                sender.write(bytes(HEAD + "Content-Length: 1000\r\n\r\n{"));
                sender.configureBlocking(false);
                senders.add(sender);
            }
            anonymous().get("/code-lists/situations").then().statusCode(200);
            for (SocketChannel sender : senders) {
                assertThat(sender.write(bytes(" "))).isOne();
                assertThat(sender.read(ByteBuffer.allocate(1)))
                        .as("still open, and not answered")
                        .isZero();
            }
            anonymous().get("/code-lists/situations").then().statusCode(200);
        } finally {
            for (SocketChannel sender : senders) {
                sender.close();
            }
        }
    }

    @Test
    void readsABodyThatArrivesInPieces() throws IOException {
        String body = "{\"name\": \"" + UUID.randomUUID() + "\"}" + " ".repeat(100_000);
        String large =
                RawHttp.exchange(HEAD + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(large).startsWith("HTTP/1.1 201");
        String piece = "{\"name\": \"" + UUID.randomUUID() + "\"}";
        String chunked = RawHttp.exchange(HEAD + "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n0\r\n\r\n");
        assertThat(chunked).startsWith("HTTP/1.1 201");
    }

    /** A proxy may take the one for the body's length, and we the other (request smuggling). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 400\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Length: +2\r\n\r\n{}",
                "Content-Length: two\r\n\r\n{}",
                "Content-Length: -2\r\n\r\n{}"
            })
    void endsAConnectionWhoseMessagesHaveTwoLengths(String rest) throws IOException {
        assertThat(RawHttp.exchange(HEAD + rest)).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/edge-probe;x",
                "/edge-probe;a=010190-1234",
                "/edge-probe%3Bx",
                "/edge-probe%3bx=010190-1234",
                ";x/edge-probe",
                "/code-lists;x/topics"
            })
    void refusesMatrixParameters(String path) {
        String answer = as("bif-guide")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("010190");
    }

    @Test
    void knowsAnIdempotencyKeyHoweverTheAddressIsWritten() {
        String key = UUID.randomUUID().toString();
        String name = UUID.randomUUID().toString();
        for (String path : List.of(
                "/edge-probe", "//edge-probe", "/./edge-probe", "/edge-probe/", "/x/../edge-probe", "/%65dge-probe")) {
            as("bif-guide")
                    // The contract writes each address one way.
                    .noFiltersOfType(AnswersAsDocumented.class)
                    .urlEncodingEnabled(false)
                    .header("Idempotency-Key", key)
                    .body("{\"name\": \"" + name + "\"}")
                    .post(path)
                    .then()
                    .statusCode(201);
        }
        assertThat(TestDatabase.read("select count(*) from edge_probe where name = ?", name))
                .isEqualTo("1");
        for (String path : List.of("/edge-probe;x", "/edge-probe%3Bx")) {
            as("bif-guide")
                    // The contract writes each address one way.
                    .noFiltersOfType(AnswersAsDocumented.class)
                    .urlEncodingEnabled(false)
                    .header("Idempotency-Key", key)
                    .body("{\"name\": \"" + name + "\"}")
                    .post(path)
                    .then()
                    .statusCode(400);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
