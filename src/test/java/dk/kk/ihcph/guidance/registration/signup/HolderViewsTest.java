package dk.kk.ihcph.guidance.registration.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.registration.Guests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON, calendar file and ticket show a holder the same: what their registration gives them now. */
@QuarkusTest
class HolderViewsTest implements ApiTest {
    private static final String URL = "https://meet.example.org/room-7";

    private static String onlineEvent(int capacity) {
        return Guests.event(capacity, Map.of("location", "null", "online_url", "'" + URL + "'"));
    }

    private static String calendar(String registration) {
        return Guests.guest(registration)
                .accept("text/calendar")
                .get("/registrations/" + registration + ".ics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\r\n ", "");
    }

    private static ValidatableResponse shown(String registration) {
        return Guests.guest(registration)
                .get("/registrations/" + registration)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse ticket(String registration) {
        return Guests.guest(registration)
                .accept("image/svg+xml, application/problem+json")
                .get("/registrations/" + registration + "/ticket.svg")
                .then();
    }

    @Test
    void tellsWhereItIsOnlineToTheConfirmedOnly() {
        String event = onlineEvent(1);
        String confirmed = Guests.registered(event, 1);
        String waiting = Guests.registered(event, 1);
        assertThat(calendar(confirmed)).contains("LOCATION:" + URL);
        shown(confirmed).body("onlineUrl", equalTo(URL));
        assertThat(calendar(waiting)).contains("LOCATION:Online").doesNotContain(URL);
        shown(waiting).body("onlineUrl", nullValue()).body("ticketCode", nullValue());
        assertThat(ticket(confirmed).statusCode(200).extract().asString()).contains(URL);
        ticket(waiting).statusCode(404);

        Guests.step(confirmed, "cancel").statusCode(200).body("onlineUrl", nullValue());
        assertThat(calendar(confirmed)).contains("STATUS:CANCELLED").doesNotContain(URL);
        ticket(confirmed).statusCode(404);
        // The freed seat is offered to the party that waits: it learns the address once it accepts.
        assertThat(calendar(waiting)).contains("STATUS:TENTATIVE").doesNotContain(URL);
        Guests.step(waiting, "accept").statusCode(200).body("onlineUrl", equalTo(URL));
        assertThat(calendar(waiting)).contains("STATUS:CONFIRMED", URL);
    }

    @Test
    void tellsNobodyElseWhereItIsOnline() {
        String event = onlineEvent(5);
        for (String ending : new String[] {"", ".jsonld"}) {
            assertThat(anonymous()
                            .accept("*/*")
                            .get("/events/" + event + ending)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContain(URL);
        }
        assertThat(anonymous()
                        .accept("text/calendar")
                        .get("/events/" + event + ".ics")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain("room-7");
        anonymous()
                .queryParam("q", "room-7")
                .get("/events")
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(Guests.registering(event, Guests.party(1))
                        .statusCode(201)
                        .extract()
                        .asString())
                .doesNotContain(URL);
    }

    @Test
    void aCancelledEventGivesNobodyAnything() {
        String event = onlineEvent(5);
        String party = Guests.registered(event, 2);
        as("kff-coordinator")
                .body(Map.of("reason", Map.of("da", "Oplægsholderen er syg.", "en", "The speaker is ill.")))
                .post("/events/" + event + "/cancel")
                .then()
                .statusCode(200);
        shown(party)
                .body("status", equalTo("EVENT_CANCELLED"))
                .body("eventStatus", equalTo("CANCELLED"))
                .body("cancelReason.en", equalTo("The speaker is ill."))
                .body("ticketCode", nullValue())
                .body("onlineUrl", nullValue())
                .body("allowedActions", contains("ERASE"));
        ticket(party).statusCode(409).body("code", equalTo("EVENT_CANCELLED"));
        assertThat(calendar(party))
                .contains("STATUS:CANCELLED", "The speaker is ill.")
                .doesNotContain(URL);
        assertThat(Guests.availability(event).getInt("free")).isZero();
        Guests.registering(event, Guests.party(1)).statusCode(409).body("code", equalTo("EVENT_CANCELLED"));
    }

    @Test
    void listsOfACancelledEventAreFilteredByTheStatusThatTheyShow() {
        String event = Guests.event(1);
        String party = Guests.registered(event, 1);
        Guests.registered(event, 1);
        String gone = Guests.registered(event, 1);
        Guests.step(gone, "cancel").statusCode(200);
        as("kff-coordinator").post("/events/" + event + "/cancel").then().statusCode(200);
        listed(event, "EVENT_CANCELLED").body("items", hasSize(2)).body("items.id", hasItem(party));
        listed(event, "CONFIRMED").body("items", empty());
        listed(event, "CANCELLED").body("items.id", contains(gone));
    }

    private static ValidatableResponse listed(String event, String status) {
        return Guests.coordinator()
                .queryParam("status", status)
                .get("/events/" + event + "/registrations")
                .then()
                .statusCode(200);
    }
}
