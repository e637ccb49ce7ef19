package dk.kk.ihcph.guidance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.ProductionDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.operations.KeptAliveClient.Answer;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A replica is told to stop while callers on kept-alive connections write all the time. */
class ShutdownDrill {
    private static final int CALLERS = 12;
    private static final String CONSULTATION = "{\"topics\":[\"MITID\"],\"location\":\"IH\"}";

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<List<Answer>> byCaller = new ConcurrentLinkedQueue<>();
    private final Queue<Exception> unexpected = new ConcurrentLinkedQueue<>();

    @Test
    void answersWhatItTookAndCommitsNothingElse() throws Exception {
        Map<String, String> issuer = new TestIssuer().start();
        try (ProductionDatabase database = new ProductionDatabase();
                PackagedApplication application = new PackagedApplication("shutdown-drill")) {
            Map<String, String> environment = database.environment(issuer);
            environment.put("GUIDANCE_LIMITS_REQUESTS_PER_LOGIN_PER_MINUTE", "1000000");
            application.start(environment);
            try (Connection owner = DriverManager.getConnection(
                    environment.get("GUIDANCE_DATABASE_URL"), "guidance_owner", "owner-secret")) {
                ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
                for (int i = 0; i < CALLERS; i++) {
                    callers.execute(() -> writeUntilNobodyListens(application.port()));
                }
                callers.shutdown();
                Eventually.holds("a first answer of every caller", () -> answers.size() >= CALLERS * 3);

                // Some requests are in flight when the end begins: they wait for a lock that the test holds.
                owner.setAutoCommit(false);
                try (Statement lock = owner.createStatement()) {
                    lock.execute("LOCK TABLE consultation IN SHARE MODE");
                }
                Eventually.holds("requests that wait", () -> waiting(environment) >= 3);
                Instant told = Instant.now();
                application.process().destroy();
                Eventually.holds("the beginning of the end", () -> Files.readString(application.log())
                        .contains("to close their connections"));
                owner.rollback();
                owner.setAutoCommit(true);

                assertThat(application.process().waitFor(3, TimeUnit.MINUTES))
                        .as("ends by itself")
                        .isTrue();
                assertThat(callers.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
                System.out.printf(
                        "Ended %d ms after SIGTERM: %d answered 201, %d of them told to close, %d refused, %d unanswered%n",
                        Duration.between(told, Instant.now()).toMillis(),
                        count(201),
                        answers.stream()
                                .filter(answer -> answer.status() == 201 && answer.closes())
                                .count(),
                        count(503),
                        count(Answer.NONE));
                assertThat(unexpected).isEmpty();
                assertThat(answers).extracting(Answer::status).containsOnly(201, 503, Answer.NONE);
                assertThat(rows(owner)).as("committed and acknowledged").isEqualTo(count(201));

                assertThat(answers.stream().filter(answer -> answer.status() == 201 && answer.closes()))
                        .as("requests that were in flight, or came while callers were told")
                        .isNotEmpty();
                assertThat(byCaller).hasSize(CALLERS).allSatisfy(ofOne -> assertThat(ofOne.stream()
                                .dropWhile(answer -> !answer.closes())
                                .filter(answer -> answer.status() != Answer.NONE))
                        .as("once told to close the connection, always told")
                        .allMatch(Answer::closes));
                assertThat(answers.stream().filter(answer -> answer.status() == 503))
                        .allMatch(Answer::saysWhenToTryAgain);
            }
            assertThat(Files.readAllLines(application.log()))
                    .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
            assertThat(Files.readString(application.log()))
                    .contains("stopped in")
                    .doesNotContain("\"level\":\"ERROR\"");
        }
    }

    private void writeUntilNobodyListens(int port) {
        String token = TestIssuer.token("bif-guide");
        List<Answer> own = new ArrayList<>();
        byCaller.add(own);
        try (KeptAliveClient client = new KeptAliveClient(port, token)) {
            while (client.connect()) {
                Answer answer = client.post("/api/v1/consultations", CONSULTATION);
                own.add(answer);
                answers.add(answer);
            }
        } catch (Exception failure) {
            unexpected.add(failure);
        }
    }

    private long count(int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    private static long rows(Connection owner) throws SQLException {
        return number(owner, "SELECT count(*) FROM consultation");
    }

    private static long waiting(Map<String, String> environment) throws SQLException {
        try (Connection other = DriverManager.getConnection(
                environment.get("GUIDANCE_DATABASE_URL"), "guidance_owner", "owner-secret")) {
            return number(other, "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted");
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
