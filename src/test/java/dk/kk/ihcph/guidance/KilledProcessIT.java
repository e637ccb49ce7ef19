package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kk.ihcph.guidance.kernel.Secret;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A process of the package that is killed loses nothing that it had acknowledged, and does nothing twice. */
class KilledProcessIT {
    private static final Pattern LINK =
            Pattern.compile("https://guidance\\.example\\.org/my/registration/#id=(\\S+)&secret=(\\S+)&purpose=[a-z]+");
    private static ProductionDatabase database;
    private static Map<String, String> issuer;

    private final PackagedApplication application = new PackagedApplication("killed-process-it");

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
            sql.execute("SELECT set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', false)");
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

    /** One mail found no server, of the other it was waiting for the server's first word: that is taken over after a minute. */
    @Test
    void mailsAConfirmationOnceWhenItsProcessIsKilled() throws Exception {
        int port = PackagedApplication.freePort();
        Map<String, String> environment = environment();
        environment.put("GUIDANCE_SMTP_HOST", "localhost");
        environment.put("GUIDANCE_SMTP_PORT", String.valueOf(port));
        environment.put("GUIDANCE_SMTP_START_TLS", "DISABLED");
        environment.put("GUIDANCE_MAIL_FROM", "Personlig vejledning <vejledning@example.org>");
        environment.put("GUIDANCE_PUBLIC_URL", "https://guidance.example.org");
        application.start(environment);
        String event = publishedEvent();
        String first = registered(event, "first@example.org");
        String second;
        try (ServerSocket silent = new ServerSocket(port)) {
            silent.setSoTimeout(180_000);
            second = registered(event, "second@example.org");
            try (Socket begun = silent.accept()) {
                assertThat(begun.isConnected()).isTrue();
                application.process().destroyForcibly().waitFor();
            }
        }
        GreenMail server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            application.start(environment);
            untilNothingIsLeftToSend(environment, first);
            untilNothingIsLeftToSend(environment, second);
            List<String> told = new ArrayList<>();
            for (MimeMessage mail : server.getReceivedMessages()) {
                assertThat(mail.getFrom()[0].toString()).endsWith("<vejledning@example.org>");
                Matcher link = LINK.matcher(TestMail.part(mail, "text/plain"));
                assertThat(link.find()).isTrue();
                as("kiosk")
                        .header(Secret.HEADER, link.group(2))
                        .get("/registrations/" + link.group(1))
                        .then()
                        .statusCode(200)
                        .body("notifications.status", equalTo(List.of("SENT")));
                told.add(link.group(1));
            }
            assertThat(told).containsExactlyInAnyOrder(first, second);
        } finally {
            server.stop();
        }
    }

    private String publishedEvent() {
        Instant begins = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        String event = as("kff-coordinator")
                .body(Map.of(
                        "type",
                        "WELCOME",
                        "title",
                        Map.of("da", "Velkommen", "en", "Welcome"),
                        "startsAt",
                        begins.toString(),
                        "endsAt",
                        begins.plus(2, ChronoUnit.HOURS).toString(),
                        "address",
                        "Krystalgade 15, Copenhagen",
                        "capacity",
                        100))
                .post("/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("kff-coordinator").post("/events/" + event + "/publish").then().statusCode(200);
        return event;
    }

    /** Without a login; the id of the registration. */
    private String registered(String event, String email) {
        return RestAssured.given()
                .port(application.port())
                .basePath(ApiTest.BASE)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Ana Costa", "email", email, "language", "en", "consent", true))
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void untilNothingIsLeftToSend(Map<String, String> environment, String registration)
            throws SQLException, InterruptedException {
        String left =
                "SELECT status, EXISTS (SELECT FROM scheduled_tasks WHERE task_name = 'send-mail' AND task_instance ="
                        + " notification.id::text) FROM notification WHERE about = '" + registration + "'";
        Instant deadline = Instant.now().plusSeconds(150);
        try (Connection owner = DriverManager.getConnection(
                        environment.get("GUIDANCE_DATABASE_URL"), "guidance_owner", "owner-secret");
                Statement sql = owner.createStatement()) {
            while (true) {
                try (ResultSet mail = sql.executeQuery(left)) {
                    assertThat(mail.next()).isTrue();
                    if (mail.getString(1).equals("SENT") && !mail.getBoolean(2)) {
                        return;
                    }
                    assertThat(Instant.now()).as(mail.getString(1)).isBefore(deadline);
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private RequestSpecification as(String role) {
        return application.as(role);
    }

    private static Map<String, String> environment() {
        return database.environment(issuer);
    }
}
