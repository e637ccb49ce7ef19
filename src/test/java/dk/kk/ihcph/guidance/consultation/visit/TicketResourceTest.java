package dk.kk.ihcph.guidance.consultation.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.consultation.desk.TicketNumber;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketResourceTest implements ApiTest {
    private static final Map<String, Object> MITID = Map.of("topics", List.of("MITID"), "language", "en");

    @Test
    void numbersCitizensInTheOrderInWhichTheyCome() {
        String location = Desks.open();
        Desks.taking(location, MITID)
                .statusCode(201)
                .body("ticketNumber", equalTo("A001"))
                .body("status", equalTo("WAITING"))
                .body("position", equalTo(1))
                .body("allowedActions", equalTo(List.of("GIVE_UP")));
        Desks.taking(location, MITID)
                .statusCode(201)
                .body("ticketNumber", equalTo("A002"))
                .body("position", equalTo(2));
    }

    @Test
    void givesAHundredWhoComeAtOnceAHundredNumbersWithoutAGap() {
        String location = Desks.open();
        List<String> numbers =
                Concurrently.run(100, caller -> Desks.ticket(location).getString("ticketNumber"));
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 100)
                        .mapToObj(number -> new TicketNumber(number).toString())
                        .toList());
    }

    @Test
    void opensATicketToItsSecretOnly() {
        String location = Desks.open();
        JsonPath ticket = Desks.ticket(location);
        JsonPath other = Desks.ticket(location);
        Desks.follow(ticket)
                .statusCode(200)
                .body("ticketNumber", equalTo("A001"))
                .body("secret", nullValue());
        String address = "/locations/" + location + "/queue/tickets/";
        anonymous().get(address + ticket.getString("id")).then().statusCode(404);
        anonymous()
                .header("Citizen-Secret", other.getString("secret"))
                .get(address + ticket.getString("id"))
                .then()
                .statusCode(404);
        anonymous()
                .header("Citizen-Secret", ticket.getString("secret"))
                .get(address + UUID.randomUUID())
                .then()
                .statusCode(404);
        anonymous()
                .header("Citizen-Secret", ticket.getString("secret"))
                .get("/locations/IH/queue/tickets/" + ticket.getString("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void givesUpOnceAndMovesTheOthersUp() {
        String location = Desks.open();
        JsonPath first = Desks.ticket(location);
        JsonPath second = Desks.ticket(location);
        give(first, "give-up", Map.of()).statusCode(200).body("status", equalTo("GIVEN_UP"));
        give(first, "give-up", Map.of()).statusCode(409).body("currentStatus", equalTo("GIVEN_UP"));
        Desks.follow(second).body("position", equalTo(1));
        Desks.next(location, "guide-" + location, "kff-guide").statusCode(201).body("ticketNumber", equalTo("A002"));
    }

    @Test
    void refusesWhatIsNotSwitchedOnOrClosed() {
        String location = Desks.closed();
        Desks.taking(location, MITID).statusCode(409).body("code", equalTo("NOT_OFFERED_HERE"));
        Desks.set(location, Map.of("queueEnabled", true));
        Desks.taking(location, MITID)
                .statusCode(409)
                .body("code", equalTo("LOCATION_CLOSED"))
                .body("detail", containsString("We do not know yet when we will open again"));
        Desks.taking("NOWHERE", MITID).statusCode(404);
    }

    @Test
    void namesTheNextOpening() {
        String location = Desks.closed();
        Desks.set(location, Map.of("queueEnabled", true));
        // A minute of the day that is past or to come, but for that minute itself.
        String minute = LocalTime.now(ZoneId.of("Europe/Copenhagen")).isBefore(LocalTime.NOON) ? "23:58" : "00:01";
        TestDatabase.write("INSERT INTO opening_hours (location, weekday, opens, closes) SELECT '" + location
                + "', day, '"
                + minute + "', '" + minute + ":59' FROM unnest(ARRAY['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY',"
                + " 'FRIDAY', 'SATURDAY', 'SUNDAY']) day");
        Desks.taking(location, MITID)
                .statusCode(409)
                .body("code", equalTo("LOCATION_CLOSED"))
                .body("detail", containsString(minute));
    }

    @Test
    void refusesUnknownTopicsAndLanguages() {
        String location = Desks.open();
        Desks.taking(location, Map.of("topics", List.of("NOTHING"), "language", "xx", "municipality", "9999"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/topics/0", "/language", "/municipality")));
        Desks.taking(location, Map.of("topics", List.of())).statusCode(422);
        Desks.taking(location, Map.of("topics", List.of("MITID"), "name", "Jens"))
                .statusCode(400);
        assertThat(Desks.ticket(location).getString("ticketNumber")).isEqualTo("A001");
    }

    @Test
    void takesOneRatingOfAServedVisit() {
        String location = Desks.open();
        JsonPath ticket = Desks.ticket(location);
        give(ticket, "rating", Map.of("score", 5)).statusCode(409).body("currentStatus", equalTo("WAITING"));
        String guide = "rated-" + location;
        String id = Desks.next(location, guide, "kff-guide")
                .statusCode(201)
                .extract()
                .path("id");
        Desks.step(id, "start", guide, "kff-guide").statusCode(200);
        Desks.step(id, "complete", guide, "kff-guide").statusCode(200);
        Desks.follow(ticket).body("status", equalTo("SERVED")).body("allowedActions", hasItem("RATE"));
        give(ticket, "rating", Map.of("score", 6)).statusCode(422);
        give(ticket, "rating", Map.of("score", 4, "comment", "mine is 010190-1234"))
                .statusCode(422);
        give(ticket, "rating", Map.of("score", 4, "comment", "Kind and quick"))
                .statusCode(200)
                .body("score", equalTo(4))
                .body("comment", equalTo("Kind and quick"));
        give(ticket, "rating", Map.of("score", 1)).statusCode(409);
        as("kff-guide")
                .get("/consultations/" + id + "/visit")
                .then()
                .statusCode(200)
                .body("rating.score", equalTo(4))
                .body("rating.comment", equalTo("Kind and quick"));
        as("auditor")
                .get("/audit-entries?entityType=rating&entityId=" + ticket.getString("id"))
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("READ", "CREATE")))
                .body("items.changes.toString()", not(containsString("Kind")));
        Desks.follow(ticket).body("allowedActions", not(hasItem("RATE")));
    }

    @Test
    void showsASecretOnceAlsoToWhoTriesAgain() {
        String location = Desks.open();
        String key = UUID.randomUUID().toString();
        JsonPath first = retried(location, key);
        JsonPath again = retried(location, key);
        assertThat(again.getString("ticketNumber")).isEqualTo(first.getString("ticketNumber"));
        assertThat(again.getString("secret"))
                .isEqualTo(first.getString("secret"))
                .isNotBlank();
    }

    private JsonPath retried(String location, String key) {
        return as("kiosk")
                .header("Idempotency-Key", key)
                .body(MITID)
                .post("/locations/" + location + "/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse give(JsonPath ticket, String what, Map<String, Object> body) {
        return as("kiosk")
                .header("Citizen-Secret", ticket.getString("secret"))
                .body(body)
                .post("/locations/" + ticket.getString("location") + "/queue/tickets/" + ticket.getString("id") + "/"
                        + what)
                .then();
    }
}
