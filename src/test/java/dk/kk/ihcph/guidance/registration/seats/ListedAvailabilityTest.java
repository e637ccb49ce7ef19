package dk.kk.ihcph.guidance.registration.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.event.PlannedEvents;
import dk.kk.ihcph.guidance.registration.Guests;
import dk.kk.ihcph.guidance.registration.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** The seats that events carry in lists and alone, and what may be kept of them. */
@QuarkusTest
class ListedAvailabilityTest implements PlannedEvents {
    private static final String HTTP_DATE = "Fri, 01 Jan 2100 00:00:00 GMT";

    @Inject
    EntityManager entities;

    private static String at(String startsAt, int capacity, String status) {
        return Doors.event(Instant.parse(startsAt), capacity, status).toString();
    }

    private JsonPath listed(String day) {
        return anonymous()
                .queryParam("from", day + "T00:00:00Z")
                .queryParam("to", day + "T23:59:59Z")
                .get("/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aRegistrationMakesKnownSeatsStale() {
        String event = at("2058-01-01T16:00:00Z", 3, "PUBLISHED");
        for (String path : List.of(
                "/events/" + event, "/events?from=2058-01-01T00:00:00Z&to=2058-01-02T00:00:00Z", "/events?q=hello")) {
            Response before = anonymous().get(path);
            before.then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("public, no-cache"))
                    .header("Last-Modified", nullValue());
            String known = before.header("ETag");
            anonymous()
                    .header("If-None-Match", known)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(known));

            Guests.registered(event, 1);

            Response after = anonymous().header("If-None-Match", known).get(path);
            after.then().statusCode(200).header("ETag", not(equalTo(known)));
            assertThat(after.asString()).isNotEqualTo(before.asString());
            anonymous().header("If-Modified-Since", HTTP_DATE).get(path).then().statusCode(200);
        }
        anonymous()
                .get("/events/" + event)
                .then()
                .body("availability.free", equalTo(0))
                .body("availability.confirmed", equalTo(3));
    }

    @Test
    void anETagFromBeforeARegistrationStillPermitsAChange() {
        String event = at("2058-01-02T16:00:00Z", 3, "PUBLISHED");
        String known = as(LEAD).get("/events/" + event).header("ETag");
        Guests.registered(event, 2);

        Response changed = as(LEAD).contentType(MERGE_PATCH)
                .header("If-Match", known)
                .body(Map.of("capacity", 4))
                .patch("/events/" + event);

        changed.then().statusCode(200).body("availability.free", equalTo(2));
        as(LEAD).header("If-None-Match", changed.header("ETag"))
                .get("/events/" + event)
                .then()
                .statusCode(304);
        as(LEAD).contentType(MERGE_PATCH)
                .header("If-Match", known)
                .body(Map.of("capacity", 5))
                .patch("/events/" + event)
                .then()
                .statusCode(412);
    }

    @Test
    void seatsInListsAreThoseOfTheEventAlone() {
        String full = at("2058-01-03T10:00:00Z", 2, "PUBLISHED");
        Guests.registered(full, 2);
        Guests.registered(full, 1);
        String lapsed = at("2058-01-03T11:00:00Z", 5, "PUBLISHED");
        Doors.registration(UUID.fromString(lapsed), 2, "UNCONFIRMED", "confirm_by = now() - interval '1 minute'");
        Doors.registration(UUID.fromString(lapsed), 1, "UNCONFIRMED", "");
        String cancelled = at("2058-01-03T12:00:00Z", 5, "CANCELLED");
        String popUp = at("2058-01-03T13:00:00Z", 5, "PUBLISHED");
        Doors.change("event", UUID.fromString(popUp), "takes_registrations = false");

        JsonPath list = listed("2058-01-03");

        assertThat(list.getList("items.id")).containsExactly(full, lapsed, cancelled, popUp);
        for (int i = 0; i < 3; i++) {
            String id = list.getString("items[" + i + "].id");
            Map<String, Object> seats = list.getMap("items[" + i + "].availability");
            assertThat(seats).isEqualTo(Guests.availability(id).getMap(""));
            assertThat(seats)
                    .isEqualTo(anonymous().get("/events/" + id).jsonPath().getMap("availability"));
        }
        assertThat(list.getList("items.availability.free")).containsExactly(0, 4, 0);
        assertThat(list.getList("items.availability.waiting")).containsExactly(1, 0, 0);
        assertThat(list.getList("items.availability.unconfirmed")).containsExactly(0, 1, 0);
        assertThat(list.getMap("items[3].availability")).isNull();
    }

    @Test
    void readsTheSeatsOfAPageAtOnce() {
        for (int hour = 10; hour < 22; hour++) {
            at("2058-01-05T" + hour + ":00:00Z", 5, "PUBLISHED");
        }
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            assertThat(listed("2058-01-05").getList("items.availability.free")).hasSize(12);
            assertThat(statistics.getPrepareStatementCount())
                    .as("statements, however many events are listed")
                    .isBetween(2L, 8L); // a few of them of background work
        } finally {
            statistics.setStatisticsEnabled(false);
            statistics.clear();
        }
    }

    @Test
    void findsEventsWithFreeSeats() {
        String full = at("2058-01-04T10:00:00Z", 2, "PUBLISHED");
        String party = Guests.registered(full, 2);
        String some = at("2058-01-04T11:00:00Z", 2, "PUBLISHED");
        at("2058-01-04T12:00:00Z", 5, "CANCELLED");
        String held = at("2058-01-04T13:00:00Z", 2, "PUBLISHED");
        UUID unconfirmed = Doors.registration(UUID.fromString(held), 2, "UNCONFIRMED", "");
        Doors.change(
                "event", UUID.fromString(at("2058-01-04T14:00:00Z", 5, "PUBLISHED")), "takes_registrations = false");

        assertThat(free()).containsExactly(some);
        Guests.step(party, "cancel").statusCode(200);
        assertThat(free()).containsExactly(full, some);
        Doors.change("registration", unconfirmed, "confirm_by = now() - interval '1 minute'");
        assertThat(free()).containsExactly(full, some, held);
    }

    private List<String> free() {
        return anonymous()
                .queryParam("free", true)
                .queryParam("from", "2058-01-04T00:00:00Z")
                .queryParam("to", "2058-01-05T00:00:00Z")
                .get("/events")
                .path("items.id");
    }

    @Test
    void listsTheLatestFirstPageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            // Two begin at the same time: their ids decide.
            made.add(0, at("2058-02-0" + (1 + i / 2) + "T10:00:00Z", 5, "PUBLISHED"));
        }
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = anonymous()
                    .queryParam("sort", "-startsAt")
                    .queryParam("from", "2058-02-01T00:00:00Z")
                    .queryParam("to", "2058-03-01T00:00:00Z")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/events")
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            cursor = page.getString("next");
            if (found.size() == 2) {
                // A later event that is published meanwhile moves nothing.
                at("2058-02-20T10:00:00Z", 5, "PUBLISHED");
            }
        } while (cursor != null);

        assertThat(found).containsExactlyInAnyOrderElementsOf(made);
        List<String> starts = found.stream()
                .map(id -> TestDatabase.read("select starts_at from event where id = ?::uuid", id))
                .toList();
        assertThat(starts).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void takesOneOrderOfAClosedSet() {
        for (String sort : List.of("free", "-free", "title", "startsAt,id")) {
            anonymous()
                    .queryParam("sort", sort)
                    .get("/events")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("sort"));
        }
        anonymous()
                .queryParam("sort", "startsAt")
                .queryParam("updatedSince", "2026-01-01T00:00:00Z")
                .get("/events")
                .then()
                .statusCode(400)
                .body("errors.code", contains("NOT_WITH_UPDATED_SINCE"));
    }

    @Test
    void thePublicListBeginsWithWhatIsToCome() {
        Instant now = Instant.now();
        String past =
                Doors.event(now.minus(1, ChronoUnit.HOURS), 5, "PUBLISHED").toString();
        String next = Doors.event(now.plus(1, ChronoUnit.HOURS), 5, "PUBLISHED").toString();
        String to = now.plus(2, ChronoUnit.HOURS).toString();
        String from = now.minus(2, ChronoUnit.HOURS).toString();

        for (String role : List.of("kiosk", "partner")) {
            as(role).queryParam("to", to)
                    .queryParam("limit", 200)
                    .get("/events")
                    .then()
                    .body("items.id", hasItem(next))
                    .body("items.id", not(hasItem(past)));
        }
        anonymous()
                .queryParam("to", to)
                .get("/events.jsonld")
                .then()
                .body("itemListElement.identifier", hasItem(next))
                .body("itemListElement.identifier", not(hasItem(past)));
        anonymous()
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("limit", 200)
                .get("/events")
                .then()
                .body("items.id", hasItems(past, next));
        String changed = anonymous().get("/events/" + past).path("updatedAt");
        anonymous().queryParam("updatedSince", changed).get("/events").then().body("items.id", hasItems(past, next));
        as("bif-guide")
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("limit", 200)
                .get("/events")
                .then()
                .body("items.id", hasItems(past, next));
    }
}
