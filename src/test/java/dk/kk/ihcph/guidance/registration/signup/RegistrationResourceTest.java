package dk.kk.ihcph.guidance.registration.signup;

import static dk.kk.ihcph.guidance.registration.Guests.availability;
import static dk.kk.ihcph.guidance.registration.Guests.coordinator;
import static dk.kk.ihcph.guidance.registration.Guests.event;
import static dk.kk.ihcph.guidance.registration.Guests.guest;
import static dk.kk.ihcph.guidance.registration.Guests.party;
import static dk.kk.ihcph.guidance.registration.Guests.registered;
import static dk.kk.ihcph.guidance.registration.Guests.registering;
import static dk.kk.ihcph.guidance.registration.Guests.shown;
import static dk.kk.ihcph.guidance.registration.Guests.status;
import static dk.kk.ihcph.guidance.registration.Guests.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.registration.Guests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationResourceTest implements ApiTest {
    private static final String PATCH = "application/merge-patch+json";

    @Test
    void confirmsWhileThereAreSeatsAndThenPutsOnTheWaitingList() {
        String event = event(3);
        registering(event, party(2))
                .statusCode(201)
                .header("Location", containsString("/registrations/"))
                .body("status", equalTo("CONFIRMED"))
                .body("waitingPosition", nullValue())
                .body("email", nullValue())
                .body("ticketCode", nullValue());
        registering(event, party(2))
                .statusCode(201)
                .body("status", equalTo("WAITING"))
                .body("waitingPosition", equalTo(1));
        registering(event, party(3)).statusCode(201).body("waitingPosition", equalTo(2));
        registering(event, party(1)).statusCode(201).body("status", equalTo("CONFIRMED"));
        JsonPath seats = availability(event);
        assertThat(seats.<Map<String, Object>>get(""))
                .containsEntry("capacity", 3)
                .containsEntry("seatLimit", 3)
                .containsEntry("confirmed", 3)
                .containsEntry("offered", 0)
                .containsEntry("waiting", 5)
                .containsEntry("partiesWaiting", 2)
                .containsEntry("free", 0);
    }

    @Test
    void answersAKnownEmailAsANewOneAndTakesNoSecondSeat() {
        String event = event(5);
        Map<String, Object> party = party(2);
        ExtractableResponse<Response> first =
                registering(event, party).statusCode(201).extract();
        party.put("email", party.get("email").toString().toUpperCase(Locale.ROOT));
        ExtractableResponse<Response> second =
                registering(event, party).statusCode(201).extract();
        assertThat(second.jsonPath().getMap("").keySet())
                .isEqualTo(first.jsonPath().getMap("").keySet());
        assertThat(second.<String>path("status")).isEqualTo("CONFIRMED");
        assertThat(second.<String>path("id")).isNotEqualTo(first.path("id"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(availability(event).getInt("confirmed")).isEqualTo(2);
        assertThat(kinds(first.path("id"))).containsExactly("REGISTRATION_RECEIVED", "REGISTRATION_KNOWN");
        registering(event, party).statusCode(201);
        assertThat(kinds(first.path("id"))).as("mailed once an hour").hasSize(2);
        assertThat(TestDatabase.read("select count(*) from registration where event = '" + event + "'"))
                .isEqualTo("1");
    }

    @Test
    void opensToTheMailedSecretOnly() {
        String event = event(2);
        String mine = registered(event, 1);
        String other = registered(event, 1);
        guest(mine)
                .get("/registrations/" + mine)
                .then()
                .statusCode(200)
                .body("name", equalTo("Guest"))
                .body("allowedActions", equalTo(List.of("CHANGE", "CANCEL", "ANSWER_COMING", "ERASE")))
                .body("notifications[0].kind", equalTo("REGISTRATION_RECEIVED"));
        guest(other).get("/registrations/" + mine).then().statusCode(404);
        anonymous().get("/registrations/" + mine).then().statusCode(404);
        anonymous()
                .header(Guests.SECRET, "wrong")
                .get("/registrations/" + mine)
                .then()
                .statusCode(404);
        guest(other).post("/registrations/" + mine + "/cancel").then().statusCode(404);
        assertThat(status(mine)).isEqualTo("CONFIRMED");
    }

    @Test
    void offersWhatIsCancelledToTheFirstPartyThatFits() {
        String event = event(4);
        String two = registered(event, 2);
        registered(event, 2);
        String four = registered(event, 4);
        String waiting = registered(event, 2);
        String last = registered(event, 1);
        step(two, "cancel").statusCode(200).body("status", equalTo("CANCELLED"));
        assertThat(List.of(status(four), status(waiting), status(last)))
                .containsExactly("WAITING", "OFFERED", "WAITING");
        JsonPath passedOver = shown(four);
        assertThat(passedOver.getInt("waitingPosition")).isEqualTo(1);
        assertThat(passedOver.getString("waitingReason.code")).isEqualTo("FULL");
        assertThat(passedOver.getInt("waitingReason.openSeatOffers")).isEqualTo(1);
        assertThat(shown(last).getInt("waitingReason.personsBefore")).isEqualTo(4);
        assertThat(kinds(waiting)).containsExactly("REGISTRATION_RECEIVED", "SEATS_OFFERED");
        step(waiting, "accept")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("seatOffers[0].outcome", equalTo("ACCEPTED"));
        assertThat(availability(event).getInt("confirmed")).isEqualTo(4);
    }

    @Test
    void passesADeclinedOfferOn() {
        String event = event(1);
        String seated = registered(event, 1);
        String first = registered(event, 1);
        String second = registered(event, 1);
        step(seated, "cancel").statusCode(200);
        step(first, "decline")
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("seatOffers[0].outcome", equalTo("DECLINED"));
        assertThat(status(second)).isEqualTo("OFFERED");
        step(first, "accept").statusCode(409).body("currentStatus", equalTo("DECLINED"));
    }

    @Test
    void passesAnOfferOnThatNobodyAnsweredInTime() {
        String event = event(1);
        String seated = registered(event, 1);
        String first = registered(event, 1);
        String second = registered(event, 1);
        step(seated, "cancel").statusCode(200);
        Guests.runOut(first);
        step(first, "accept").statusCode(410).body("code", equalTo("SEAT_OFFER_EXPIRED"));
        registering(event, party(1))
                .statusCode(201)
                .body("status", equalTo("WAITING"))
                .body("waitingPosition", equalTo(1));
        assertThat(List.of(status(first), status(second))).containsExactly("EXPIRED", "OFFERED");
        assertThat(shown(first).getString("seatOffers[0].outcome")).isEqualTo("EXPIRED");
        assertThat(kinds(first)).endsWith("OFFER_EXPIRED");
    }

    @Test
    void changesThePartyWithinTheSeats() {
        String event = event(5);
        registered(event, 1);
        String mine = registered(event, 2);
        String waiting = registered(event, 3);
        change(mine, "\"0\"", Map.of("partySize", 5)).statusCode(409).body("code", equalTo("EVENT_FULL"));
        change(mine, "\"0\"", Map.of("partySize", 1, "name", "Ana"))
                .statusCode(200)
                .body("name", equalTo("Ana"));
        assertThat(status(waiting)).isEqualTo("OFFERED");
        change(mine, "\"1\"", Map.of("partySize", 2)).statusCode(409).body("code", equalTo("EVENT_FULL"));
        change(waiting, "\"1\"", Map.of("partySize", 2)).statusCode(200).body("seatOffers[0].seats", equalTo(2));
        change(mine, "\"0\"", Map.of("partySize", 2)).statusCode(412);
        change(mine, "\"1\"", Map.of("partySize", 2)).statusCode(200);
        change(mine, "\"2\"", Map.of("email", "other@example.org"))
                .statusCode(422)
                .body("errors[0].code", equalTo("UNCHANGEABLE"));
        assertThat(availability(event).getInt("free")).isZero();
    }

    @Test
    void answersTheReminder() {
        String event = event(2);
        String mine = registered(event, 2);
        answer(mine, true).statusCode(200).body("coming", equalTo(true)).body("comingAnsweredAt", notNullValue());
        answer(mine, false).statusCode(200).body("coming", equalTo(false)).body("status", equalTo("CANCELLED"));
        assertThat(availability(event).getInt("free")).isEqualTo(2);
    }

    @Test
    void erasesWhoItWasAndGivesTheSeatBack() {
        String event = event(1);
        String mine = registered(event, 1);
        String next = registered(event, 1);
        RequestSpecification guest = guest(mine);
        guest.header("If-Match", "\"0\"")
                .delete("/registrations/" + mine)
                .then()
                .statusCode(204);
        guest.get("/registrations/" + mine).then().statusCode(404);
        assertThat(TestDatabase.read(
                        "select concat(name, email, answers, status) from registration where id = '" + mine + "'"))
                .isEqualTo("{}CANCELLED");
        assertThat(status(next)).isEqualTo("OFFERED");
    }

    @Test
    void letsTheLeadRegisterAndBothSeeWhoIsThere() {
        String event = event(5, Map.of("registration_closes_at", "now() - interval '1 hour'"));
        registering(event, party(1)).statusCode(409).body("code", equalTo("REGISTRATION_CLOSED"));
        Map<String, Object> noEmail = Map.of("name", "By phone");
        String made = coordinator()
                .body(noEmail)
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(201)
                .body("source", equalTo("STAFF"))
                .body("name", equalTo("By phone"))
                .extract()
                .path("id");
        as("bif-coordinator")
                .body(noEmail)
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(403);
        as("bif-coordinator")
                .get("/events/" + event + "/registrations")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(made)))
                .body("items[0].allowedActions", equalTo(List.of()));
        as("bif-coordinator").post("/registrations/" + made + "/cancel").then().statusCode(403);
        coordinator().post("/registrations/" + made + "/cancel").then().statusCode(200);
        as("auditor")
                .queryParam("entityId", made)
                .queryParam("action", "READ")
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2));
    }

    @Test
    void replaysARetriedRegistration() {
        String event = event(3);
        Map<String, Object> party = party(1);
        String key = UUID.randomUUID().toString();
        String id = Guests.citizen()
                .header("Idempotency-Key", key)
                .body(party)
                .post("/events/" + event + "/registrations")
                .path("id");
        Guests.citizen()
                .header("Idempotency-Key", key)
                .body(party)
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        assertThat(kinds(id)).containsExactly("REGISTRATION_RECEIVED");
    }

    @Test
    void givesACalendarEntry() {
        String mine = registered(event(1), 1);
        guest(mine)
                .accept("text/calendar")
                .get("/registrations/" + mine + ".ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("SUMMARY:Velkommen / Welcome"), containsString("STATUS:CONFIRMED"));
    }

    @Test
    void aPlaceInLineMakesTheETagAnother() {
        String event = event(1);
        registered(event, 1);
        String first = registered(event, 1);
        String second = registered(event, 1);
        String seen = guest(second).get("/registrations/" + second).header("ETag");
        assertThat(seen).isEqualTo("\"0.w2\"");
        step(first, "cancel").statusCode(200);
        guest(second)
                .header("If-None-Match", seen)
                .get("/registrations/" + second)
                .then()
                .statusCode(200)
                .header("ETag", "\"0.w1\"");
        change(second, seen, Map.of("name", "Bea")).statusCode(200);
    }

    private static List<String> kinds(String registration) {
        return List.of(TestDatabase.read(
                                "select coalesce(string_agg(kind, ' ' order by queued_at, id), '') from notification where about = '"
                                        + registration + "'")
                        .split(" "))
                .stream()
                .filter(kind -> !kind.isEmpty())
                .toList();
    }

    private static ValidatableResponse answer(String registration, boolean coming) {
        return guest(registration)
                .body(Map.of("coming", coming))
                .post("/registrations/" + registration + "/coming")
                .then();
    }

    private static ValidatableResponse change(String registration, String ifMatch, Map<String, Object> patch) {
        return guest(registration)
                .contentType(PATCH)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch("/registrations/" + registration)
                .then();
    }
}
