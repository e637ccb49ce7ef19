package dk.kk.ihcph.guidance.registration.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestMail;
import dk.kk.ihcph.guidance.notification.Mails;
import dk.kk.ihcph.guidance.registration.Guests;
import dk.kk.ihcph.guidance.registration.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The event gets other rules or another time after parties have registered for it. */
@QuarkusTest
class ChangedEventTest implements ApiTest {
    private static final String PATCH = "application/merge-patch+json";
    private static final Map<String, Object> DIET =
            Map.of("key", "diet", "label", Map.of("da", "Kost", "en", "Diet"), "type", "TEXT");
    private static final Map<String, Object> NEEDS =
            Map.of("key", "needs", "label", Map.of("da", "Behov", "en", "Needs"), "type", "TEXT", "required", true);

    @Inject
    Mails mails;

    private void eventGets(String event, Map<String, ?> change) {
        String etag = Guests.coordinator().get("/events/" + event).header("ETag");
        Guests.coordinator()
                .contentType(PATCH)
                .header("If-Match", etag)
                .body(change)
                .patch("/events/" + event)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String registration, Map<String, ?> change) {
        String path = "/registrations/" + registration;
        String etag = Guests.guest(registration).get(path).header("ETag");
        return Guests.guest(registration)
                .contentType(PATCH)
                .header("If-Match", etag)
                .body(change)
                .patch(path)
                .then();
    }

    private static ValidatableResponse changeByStaff(String registration, Map<String, ?> change) {
        String path = "/registrations/" + registration;
        String etag = Guests.coordinator().get(path).header("ETag");
        return Guests.coordinator()
                .contentType(PATCH)
                .header("If-Match", etag)
                .body(change)
                .patch(path)
                .then();
    }

    @Test
    void questionsThatWereRemovedAddedOrChangedAreNotAskedOfWhoRegisteredBefore() {
        String event = Guests.event(10);
        eventGets(event, Map.of("questions", List.of(DIET)));
        String party = Guests.registering(event, Guests.party(4, Map.of("answers", Map.of("diet", "vegan"))))
                .statusCode(201)
                .extract()
                .path("id");
        eventGets(event, Map.of("questions", List.of(NEEDS)));
        change(party, Map.of("partySize", 3)).statusCode(200);
        changeByStaff(party, Map.of("name", "Right Spelling")).statusCode(200).body("name", equalTo("Right Spelling"));
        change(party, Map.of("answers", Map.of("needs", "a ramp"))).statusCode(200);
        Guests.coordinator()
                .get("/registrations/" + party)
                .then()
                .body("answers.diet", equalTo("vegan"))
                .body("answers.needs", equalTo("a ramp"));
        // What the change itself says is held to the questions of today.
        change(party, Map.of("answers", Map.of("diet", "meat")))
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_QUESTION"));
        change(party, Map.of("answers", Map.of("needs", " "))).statusCode(422);

        eventGets(
                event,
                Map.of("questions", List.of(Map.of("key", "diet", "label", DIET.get("label"), "type", "NUMBER"))));
        change(party, Map.of("partySize", 2)).statusCode(200).body("partySize", equalTo(2));
        change(party, Map.of("answers", Map.of("diet", "meat")))
                .statusCode(422)
                .body("errors.code", contains("WRONG_TYPE"));

        eventGets(event, Map.of("questions", List.of()));
        String csv = as("kff-coordinator")
                .accept("text/csv")
                .get("/events/" + event + "/registrations.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv)
                .contains("answers.diet")
                .contains("vegan")
                .contains("answers.needs")
                .contains("a ramp");
    }

    @Test
    void aLowerLimitAndATighterAudienceLetPartiesShrinkAndCorrectNames() {
        String event = Guests.event(10);
        String party = Guests.registering(event, Guests.party(4, Map.of("municipality", "0147")))
                .statusCode(201)
                .extract()
                .path("id");
        eventGets(event, Map.of("maxPartySize", 2, "audience", "COPENHAGEN_RESIDENTS"));
        change(party, Map.of("partySize", 3)).statusCode(200).body("partySize", equalTo(3));
        change(party, Map.of("name", "Right Spelling")).statusCode(200);
        change(party, Map.of("partySize", 4)).statusCode(422).body("errors.code", contains("PARTY_TOO_LARGE"));
        change(party, Map.of("municipality", "0157")).statusCode(409);
        change(party, Map.of("municipality", "0101")).statusCode(200);
        assertThat(Guests.availability(event).getInt("confirmed")).isEqualTo(3);
    }

    @Test
    void aPopUpThatPeopleWalkedIntoCanStillBeChanged() {
        UUID event = Doors.eventNow(20);
        Doors.change("event", event, "takes_registrations = false");
        as("kff-guide")
                .body(Map.of("persons", 1))
                .post("/events/" + event + "/walk-ins")
                .then()
                .statusCode(201);
        eventGets(event.toString(), Map.of("capacity", 30));
    }

    private static Map<String, String> at(Instant start) {
        return Map.of(
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(2, ChronoUnit.HOURS).toString());
    }

    @Test
    void anOfferEndsBeforeTheEventThatWasMovedEarlier() {
        String event = Guests.event(1);
        String first = Guests.registered(event, 1);
        String second = Guests.registered(event, 1);
        Guests.step(first, "cancel").statusCode(200);
        Instant start = Instant.now().plus(20, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        eventGets(event, at(start));
        JsonPath offered = Guests.shown(second);
        Instant expires = Instant.parse(offered.getString("seatOfferExpiresAt"));
        assertThat(expires)
                .isBetween(
                        Instant.now().plus(4, ChronoUnit.HOURS), Instant.now().plus(5, ChronoUnit.HOURS));
        assertThat(offered.getString("seatOffers[0].expiresAt")).isEqualTo(offered.getString("seatOfferExpiresAt"));
        mails.sendAll(UUID.fromString(second));
        assertThat(TestMail.to(offered.getString("email")).stream().map(mail -> TestMail.part(mail, "text/plain")))
                .anyMatch(text -> text.contains("We have offered you 1 seat. Please reply by"));

        // Ten minutes before the beginning nobody can answer in time: the party waits again.
        eventGets(event, at(Instant.now().plus(10, ChronoUnit.MINUTES)));
        assertThat(Guests.status(second)).isEqualTo("WAITING");
    }

    @Test
    void answersForTheOldTimeNoLongerCount() {
        String event = Guests.event(5);
        String party = Guests.registered(event, 1);
        Guests.guest(party)
                .body(Map.of("coming", true))
                .post("/registrations/" + party + "/coming")
                .then()
                .statusCode(200)
                .body("coming", equalTo(true));
        String excused = Guests.registered(event, 1);
        as("kff-guide").post("/registrations/" + excused + "/excuse").then().statusCode(200);
        eventGets(event, Map.of("title", Map.of("da", "Hej", "en", "Hi")));
        assertThat(Guests.shown(party).getBoolean("coming")).isTrue();

        eventGets(event, at(Instant.now().plus(65, ChronoUnit.DAYS)));
        Guests.guest(party)
                .get("/registrations/" + party)
                .then()
                .body("coming", nullValue())
                .body("comingAnsweredAt", nullValue());
        Guests.guest(excused).get("/registrations/" + excused).then().body("attendance", nullValue());
    }

    @Test
    void whoWasThereStaysThereOnlyOnTheDayOfTheEvent() {
        UUID event = Doors.eventNow(20);
        UUID party = Doors.confirmed(event, 2);
        as("kff-guide")
                .body(Map.of("registration", party))
                .post("/events/" + event + "/check-ins")
                .then()
                .body("result", equalTo("CHECKED_IN"));
        eventGets(event.toString(), at(Instant.now().plus(1, ChronoUnit.SECONDS)));
        assertThat(TestDatabase.read("select attendance from registration where id = ?", party))
                .isEqualTo("CHECKED_IN");
        eventGets(event.toString(), at(Instant.now().plus(3, ChronoUnit.DAYS)));
        assertThat(TestDatabase.read("select attendance from registration where id = ?", party))
                .isNull();
    }
}
