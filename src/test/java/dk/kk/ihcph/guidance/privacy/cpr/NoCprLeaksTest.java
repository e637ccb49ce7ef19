package dk.kk.ihcph.guidance.privacy.cpr;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A CPR number is neither echoed nor logged, wherever a caller puts it. */
@QuarkusTest
class NoCprLeaksTest implements ApiTest {
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler capture = new Handler() {
        /** What the console prints: through its own filter and format. */
        @Override
        public void publish(LogRecord line) {
            Handler console = Stream.of(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                    .filter(ConsoleHandler.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            if (console.getFilter() == null || console.getFilter().isLoggable(line)) {
                log.add(console.getFormatter().format(line));
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(capture);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(capture);
    }

    @Test
    void notInABody() {
        leaksNothing(post("{\"name\": \"010190-1234\"}"), 422);
        leaksNothing(post("{\"name\": \"a\", \"tags\": [\"0101901234\"]}"), 422);
        leaksNothing(post("{\"name\": \"a\", \"count\": \"010190-1234\"}"), 400);
        leaksNothing(post("{\"name\": \"a\", \"day\": \"010190-1234\"}"), 400);
        leaksNothing(post("{\"name\": \"a\", \"colour\": \"010190-1234\"}"), 422);
        leaksNothing(post("{\"name\": \"a\", \"010190-1234\": 1}"), 400);
        leaksNothing(post("{\"name\": \"a\", 010190-1234}"), 400);
        leaksNothing(post("{\"name\": \"a\", \"count\": 3101901234}"), 400);
    }

    @Test
    void notInAnAddress() {
        for (String address : new String[] {
            "/edge-probe/010190-1234",
            "/edge-probe/0101901234",
            "/edge-probe/010190%2D1234",
            "/edge-probe/010190%201234",
            "/nothing/010190-1234",
            "/edge-probe?010190-1234=x",
            "/edge-probe?limit=0101901234",
            "/edge-probe?colour=010190-1234",
            "/edge-probe?part=010190-1234"
        }) {
            Response answer = as("bif-guide").urlEncodingEnabled(false).get(address);
            leaksNothing(answer, answer.statusCode() == 404 ? 404 : 400);
        }
    }

    @Test
    void notInAHeader() {
        leaksNothing(anonymous().header("X-Request-Id", "0101901234").get("/nothing"), 404);
        leaksNothing(as("bif-guide").header("Accept-Language", "0101901234").get("/nothing"), 404);
        leaksNothing(anonymous().header("Authorization", "Bearer 010190-1234").get("/me"), 401);
        leaksNothing(
                as("bif-guide")
                        .header("Idempotency-Key", "010190-1234 x")
                        .body("{\"name\": \"a\"}")
                        .post("/edge-probe"),
                400);
    }

    @Test
    void notInAnUnexpectedFailureWhichTheLogTellsByItsId() {
        Response answer = anonymous().header("X-Request-Id", "find-me").get("/edge-probe/failure");
        leaksNothing(answer, 500);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.asString())
                .contains("INTERNAL_ERROR", "find-me")
                .doesNotContain("select", "IllegalState", "Exception", "\tat ");
        assertThat(log).anySatisfy(line -> assertThat(line)
                .contains("find-me", "Unexpected failure", "IllegalStateException", "EdgeProbeResource.fail"));
    }

    @Test
    void notInALineOfALogger() {
        org.jboss.logging.Logger logger = org.jboss.logging.Logger.getLogger("dk.kk.test");
        logger.errorf("Citizen %s called %s", "010190-1234", new StringBuilder("0101901234"));
        logger.errorv("Citizen {0}", "010190-1234");
        logger.error("Citizen 010190-1234");
        logger.errorf("Plain %s of %d", "text", 7);
        assertThat(log)
                .hasSize(4)
                .noneMatch(line -> line.contains("1234"))
                .anyMatch(line -> line.contains("Plain text of 7"))
                .anyMatch(line -> line.contains("Citizen [CPR] called [CPR]"));
    }

    private Response post(String body) {
        return as("bif-guide").body(body).post("/edge-probe");
    }

    private void leaksNothing(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        String everything = answer.asString() + answer.headers();
        assertThat(everything).contains("requestId").doesNotContain("010190", "901234");
        assertThat(log).noneMatch(line -> line.contains("010190") || line.contains("901234"));
    }
}
