package dk.kk.ihcph.guidance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.ProductionDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.TestMail;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A process of the package is killed in the middle of everything it does, and started again: it loses nothing that it had
 * acknowledged, and does nothing twice.
 */
class KilledProcessDrill {
    private static final Pattern LINK =
            Pattern.compile("https://guidance\\.example\\.org/my/registration/#id=(\\S+)&secret=(\\S+)&purpose=[a-z]+");
    private static final String NEXT = "{\"override\":{\"reason\":\"Stands in\"}}";
    private static final PackagedApplication APPLICATION = new PackagedApplication("killed-process-drill");

    private static ProductionDatabase database;
    private static Map<String, String> environment;
    private static GreenMail mails;

    private static String consultation;
    private static String calledVisit;
    private static String job;
    private static String roster;
    private static int softScore;
    private static String triedMail;
    private static String begunMail;

    @BeforeAll
    static void killItInTheMiddleOfEverything() throws Exception {
        database = new ProductionDatabase();
        int mailPort = PackagedApplication.freePort();
        environment = database.environment(new TestIssuer().start());
        PackagedApplication.sendMailsTo(mailPort, environment);
        // The killed process is missed after four heartbeats.
        environment.put("GUIDANCE_BACKGROUND_TASKS_HEARTBEAT", "2S");
        APPLICATION.start(environment);
        consultation = as("bif-guide")
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                .post("/consultations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        callTheFirstOfTwoCitizens();
        searchARoster();
        String event = APPLICATION.publishedEvent(100);
        triedMail = registered(event, "first@example.org");
        try (ServerSocket silent = new ServerSocket(mailPort)) {
            silent.setSoTimeout(180_000);
            begunMail = registered(event, "second@example.org");
            try (Socket begun = silent.accept()) {
                assertThat(begun.isConnected()).isTrue();
                until(answer -> answer.getInt("progress.done") >= 3);
                roster = as("kff-coordinator").get("/jobs/" + job).path("parameters.roster");
                softScore = as("kff-coordinator")
                        .get("/rosters/" + roster)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("SOLVING"))
                        .extract()
                        .path("score.soft");
                APPLICATION.process().destroyForcibly().waitFor();
            }
        }
        mails = new GreenMail(new ServerSetup(mailPort, null, ServerSetup.PROTOCOL_SMTP));
        mails.start();
        APPLICATION.start(environment);
        assertThat(as("kff-coordinator").get("/jobs/" + job).path("status").toString())
                .isEqualTo("RUNNING");
    }

    @AfterAll
    static void stopIt() throws IOException, InterruptedException {
        APPLICATION.close();
        database.close();
        if (mails != null) {
            mails.stop();
        }
    }

    private static void callTheFirstOfTwoCitizens() throws SQLException {
        try (Connection owner = database.asOwner();
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
        calledVisit = as("bif-guide")
                .body(NEXT)
                .post("/locations/ALWAYS/queue/next")
                .then()
                .statusCode(201)
                .body("ticketNumber", equalTo("A001"))
                .extract()
                .path("id");
    }

    private static void searchARoster() {
        for (int guide = 1; guide <= 3; guide++) {
            as("kff-coordinator")
                    .body("{\"displayName\":\"Guide %d\",\"administration\":\"KFF\",\"activeFrom\":\"2026-01-01\"}"
                            .formatted(guide))
                    .post("/staff")
                    .then()
                    .statusCode(201);
        }
        job = as("kff-coordinator")
                .body(
                        "{\"administrations\":[\"KFF\"],\"firstDay\":\"2027-01-01\",\"lastDay\":\"2027-12-31\",\"timeLimitSeconds\":20}")
                .post("/rosters")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    @Test
    void keepsAnAcknowledgedWrite() {
        as("bif-guide")
                .get("/consultations/" + consultation)
                .then()
                .statusCode(200)
                .body("id", equalTo(consultation));
    }

    /** The citizen was called and the guide's program told, when the process died: nobody is lost, nobody called twice. */
    @Test
    void keepsACalledCitizen() {
        as("kff-guide")
                .body(NEXT)
                .post("/locations/ALWAYS/queue/next")
                .then()
                .statusCode(201)
                .body("ticketNumber", equalTo("A002"));
        for (String step : List.of("start", "complete")) {
            as("bif-guide")
                    .body("{}")
                    .post("/consultations/" + calledVisit + "/" + step)
                    .then()
                    .statusCode(200);
        }
        as("bif-guide")
                .get("/consultations/" + calledVisit + "/visit")
                .then()
                .statusCode(200)
                .body("periods.state", equalTo(List.of("WAITING", "CALLED", "SERVICE")));
    }

    /** The search goes on from the best roster it had kept. */
    @Test
    void goesOnWithARoster() throws Exception {
        until(answer -> answer.getString("status").equals("SUCCEEDED"));
        as("kff-coordinator")
                .get("/rosters/" + roster)
                .then()
                .body("status", equalTo("PROPOSED"))
                .body("score.hard", equalTo(0))
                .body("score.coverage", equalTo(0))
                .body("score.soft", greaterThanOrEqualTo(softScore));
    }

    /** One mail had found no server, the other was waiting for the server's first word. */
    @Test
    void mailsEachConfirmationOnce() throws Exception {
        untilNothingIsLeftToSend(triedMail);
        untilNothingIsLeftToSend(begunMail);
        List<String> mailed = new ArrayList<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            assertThat(mail.getFrom()[0].toString()).endsWith("<vejledning@example.org>");
            Matcher link = LINK.matcher(TestMail.part(mail, "text/plain"));
            assertThat(link.find()).isTrue();
            as("kiosk")
                    .header(Secret.HEADER, link.group(2))
                    .get("/registrations/" + link.group(1))
                    .then()
                    .statusCode(200)
                    .body("notifications.status", equalTo(List.of("SENT")));
            mailed.add(link.group(1));
        }
        assertThat(mailed).containsExactlyInAnyOrder(triedMail, begunMail);
    }

    private static void until(Predicate<JsonPath> reached) {
        Eventually.holds(
                "the job",
                () -> reached.test(as("kff-coordinator").get("/jobs/" + job).jsonPath()));
    }

    /** Registers without a login and returns the id of the registration. */
    private static String registered(String event, String email) {
        return RestAssured.given()
                .port(APPLICATION.port())
                .basePath(ApiTest.BASE)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Ana Costa", "email", email, "language", "en", "consent", true))
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void untilNothingIsLeftToSend(String registration) throws Exception {
        String left =
                "SELECT status, EXISTS (SELECT FROM scheduled_tasks WHERE task_name = 'send-mail' AND task_instance ="
                        + " notification.id::text) FROM notification WHERE about = '" + registration + "'";
        try (Connection owner = database.asOwner();
                Statement sql = owner.createStatement()) {
            Eventually.holds("the mail is sent, and its task gone", () -> {
                try (ResultSet mail = sql.executeQuery(left)) {
                    assertThat(mail.next()).isTrue();
                    return mail.getString(1).equals("SENT") && !mail.getBoolean(2);
                }
            });
        }
    }

    private static RequestSpecification as(String role) {
        return APPLICATION.as(role);
    }
}
