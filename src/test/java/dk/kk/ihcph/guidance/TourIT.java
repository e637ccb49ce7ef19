package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the commands of the README and the scripts of {@code src/tour} against the package, as a newcomer does in dev mode. */
class TourIT {
    private static final Path SCRIPTS = Path.of("src", "tour");
    private static final Pattern STORY = Pattern.compile("(?s)\n## Follow a krone\n(.*?)\n## ");
    private static final Pattern COMMANDS = Pattern.compile("(?s)\n```sh\n(.*?)```");
    private static final int MOST_STEPS = 8;
    private static final String OPENS_NEXT = "We open again on";
    private static final String[] ROLES = {
        "admin",
        "auditor",
        "bif-coordinator",
        "bif-controller",
        "bif-guide",
        "evaluator",
        "kff-coordinator",
        "kff-controller",
        "kff-guide",
        "kiosk"
    };
    private static final String WHOLE_WEEK = Stream.of(
                    "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
            .map("{\"weekday\":\"%s\",\"opens\":\"00:00\",\"closes\":\"23:59\"}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));

    private static final PackagedApplication application = new PackagedApplication("tour-it");
    private static ProductionDatabase database;
    private static GreenMail mails;
    private static HttpServer mailPages;

    @BeforeAll
    static void prepareTheHouse() throws Exception {
        Map<String, String> issuer = new TestIssuer().start();
        database = new ProductionDatabase();
        mails = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        mails.start();
        mailPages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mailPages.createContext("/mails", TourIT::showMails);
        mailPages.start();
        Map<String, String> environment = database.environment(issuer);
        PackagedApplication.sendMailsTo(mails.getSmtp().getPort(), environment);
        application.start(environment);
        run(SCRIPTS.resolve("prepare.sh"));
        application
                .as("admin")
                .header("If-Match", "*")
                .body("{\"validFrom\":\"%s\",\"hours\":%s}".formatted(today(), WHOLE_WEEK))
                .put("/locations/IH/opening-hours")
                .then()
                .statusCode(200);
    }

    @AfterAll
    static void closeTheHouse() throws IOException, InterruptedException {
        application.close();
        database.close();
        mails.stop();
        mailPages.stop(0);
    }

    @Test
    void followsAKroneAsTheReadmeSays() throws Exception {
        Matcher story = STORY.matcher(Files.readString(Path.of("README.md")));
        assertThat(story.find()).as("the README tells the story").isTrue();
        List<String> steps = COMMANDS.matcher(story.group(1))
                .results()
                .map(step -> step.group(1))
                .toList();
        assertThat(steps).as("the functions are read in, then the steps").hasSizeBetween(2, MOST_STEPS + 1);
        Path script = Path.of("target", "tour-readme.sh");
        Files.writeString(script, "set -eu\n" + String.join("\n", steps));
        assertThat(run(script)).contains("settlingIn", "ATTENDED_SEAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "coordinator", "controller", "citizen", "partner"})
    void runsTheScriptOf(String role) throws Exception {
        // Open around the clock, but not on a public holiday.
        boolean open = application.as("kiosk").get("/locations/IH/queue").path("open");
        String printed = run(SCRIPTS.resolve(role + ".sh"));
        if (open) {
            assertThat(printed).doesNotContain(OPENS_NEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "citizen"})
    void saysWhenTheHouseOpensToThe(String role) throws Exception {
        String closure = application
                .as("admin")
                .body("{\"firstDay\":\"%s\",\"reason\":{\"da\":\"Lukket\",\"en\":\"Closed\"}}".formatted(today()))
                .post("/closures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            assertThat(run(SCRIPTS.resolve(role + ".sh"))).contains(OPENS_NEXT);
        } finally {
            application
                    .as("admin")
                    .header("If-Match", "*")
                    .delete("/closures/" + closure)
                    .then()
                    .statusCode(204);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    }

    /** Runs a script to its end and returns what it printed. */
    private static String run(Path script) throws IOException, InterruptedException {
        Path log = Path.of("target", "tour-" + script.getFileName() + ".log");
        ProcessBuilder shell = new ProcessBuilder("sh", script.toString());
        shell.environment().put("API", "http://localhost:" + application.port() + ApiTest.BASE);
        shell.environment()
                .put("MAILS", "http://localhost:" + mailPages.getAddress().getPort() + "/mails");
        Arrays.stream(ROLES).forEach(role -> shell.environment().put(variable(role), TestIssuer.token(role)));
        shell.environment().put(variable("partner-0147"), TestIssuer.token("partner"));
        Process process =
                shell.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        String printed = Files.readString(log);
        assertThat(ended).as("ends by itself: %s", printed).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private static String variable(String role) {
        return "TOKEN_" + role.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Shows the mails as {@code /dev/mails} does: a list with the newest first, and each mail on a page of its own. */
    private static void showMails(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        StringBuilder page = new StringBuilder();
        try {
            MimeMessage[] received = mails.getReceivedMessages();
            if (path.equals("/mails")) {
                for (int number = received.length - 1; number >= 0; number--) {
                    page.append("<tr><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>%n"
                            .formatted(
                                    received[number].getRecipients(RecipientType.TO)[0],
                                    number,
                                    received[number].getSubject()));
                }
            } else {
                page.append(
                        TestMail.part(received[Integer.parseInt(path.substring("/mails/".length()))], "text/plain"));
            }
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
