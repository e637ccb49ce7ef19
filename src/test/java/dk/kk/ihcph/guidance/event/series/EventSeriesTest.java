package dk.kk.ihcph.guidance.event.series;

import static dk.kk.ihcph.guidance.event.PlannedEvents.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.event.PlannedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventSeriesTest implements PlannedEvents {
    private static final String WELCOME_EVENTS = "0193b2a0-5c00-7000-8000-000000000001";

    @Test
    void aCopyIsADraftWithEverythingMovedByTheClockOnTheWall() {
        String id = published(plan(
                "2032-02-11T17:00:00+01:00",
                Map.of(
                        "registrationOpensAt", "2032-01-12T09:00:00+01:00",
                        "catering", "Coffee",
                        "programme",
                                List.of(Map.of(
                                        "startsAt",
                                        "2032-02-11T17:15:00+01:00",
                                        "title",
                                        Map.of("da", "Oplæg", "en", "Talk"))))));

        as(LEAD).body(Map.of("startsAt", "2032-04-14T18:00:00+02:00"))
                .post("/events/" + id + "/repeat")
                .then()
                .statusCode(201)
                .header("Location", containsString("/events/"))
                .body("series", nullValue())
                .body("items.status", contains("DRAFT"))
                .body("items[0].series", nullValue())
                .body("items[0].catering", equalTo("Coffee"))
                .body("items[0].startsAt", equalTo("2032-04-14T16:00:00Z"))
                .body("items[0].endsAt", equalTo("2032-04-14T18:00:00Z"))
                .body("items[0].programme[0].startsAt", equalTo("2032-04-14T16:15:00Z"))
                // 63 days and an hour later, at ten in the morning; it is already winter time no more
                .body("items[0].registrationOpensAt", equalTo("2032-03-15T09:00:00Z"));
    }

    @Test
    void repeatsOnTheSameWeekdayOfTheMonthAndNeverOnAHoliday() {
        // The second Wednesday; 26 December 2029 is none of them, but the fourth Wednesday.
        String id = draft(plan("2029-10-24T17:00:00+02:00", Map.of("type", "OTHER", "location", "IH")));

        String series = repeat(id, Map.of("everyMonths", 2, "count", 2))
                .statusCode(201)
                .body("items.status", everyItem(equalTo("DRAFT")))
                // 26 December is a holiday: a week later.
                .body("items.startsAt", contains("2030-01-02T16:00:00Z", "2030-02-27T16:00:00Z"))
                .body("series.everyMonthsFrom", equalTo(2))
                .body("series.everyMonthsTo", equalTo(2))
                .body("series.lastHeld", nullValue())
                .body("series.lastDueDay", nullValue())
                .body("series.nextPlanned.event", equalTo(id))
                .extract()
                .path("series.id");
        repeat(id, Map.of("everyMonths", 2, "until", "2030-05-31"))
                .statusCode(201)
                .body("series.id", equalTo(series))
                .body("items", hasSize(3));
        as("bif-guide").get("/events/" + id).then().body("series", equalTo(series));
    }

    @Test
    void clickingTwicePlansNothingTwice() {
        String id = draft(plan("2032-05-12T16:00:00Z", Map.of("type", "OTHER")));

        List<String> made = repeat(id, Map.of("everyMonths", 1, "count", 2))
                .statusCode(201)
                .extract()
                .path("items.id");
        repeat(id, Map.of("everyMonths", 1, "count", 2)).statusCode(200).body("items.id", equalTo(made));
        repeat(made.get(0), Map.of("everyMonths", 1, "count", 1))
                .statusCode(200)
                .body("items.id", contains(made.get(1)));
        repeat(id, Map.of("everyMonths", 1, "count", 3))
                .statusCode(201)
                .body("items", hasSize(3))
                .body("items[0].id", equalTo(made.get(0)));

        String copy = copy(id, "2032-09-01T16:00:00Z").statusCode(201).extract().path("items[0].id");
        copy(id, "2032-09-01T16:00:00Z").statusCode(200).body("items[0].id", equalTo(copy));
        copy(id, "2032-09-02T16:00:00Z").statusCode(201).body("items[0].id", not(equalTo(copy)));
        as(LEAD).post("/events/" + copy + "/publish").then().statusCode(200);
        copy(id, "2032-09-01T16:00:00Z").statusCode(201).body("items[0].id", not(equalTo(copy)));
    }

    @Test
    void twoWhoClickAtOncePlanOneSeries() {
        String id = draft(plan("2032-06-09T16:00:00Z", Map.of("type", "OTHER")));

        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(click -> as(LEAD).body(Map.of("everyMonths", 1, "count", 1))
                        .post("/events/" + id + "/repeat")
                        .statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        as(LEAD).get("/events?status=DRAFT&from=2032-07-01T00:00:00Z&to=2032-08-01T00:00:00Z")
                .then()
                .body("items", hasSize(1));
    }

    private ValidatableResponse copy(String id, String startsAt) {
        return repeat(id, Map.of("startsAt", startsAt));
    }

    @Test
    void tellsHowASeriesKeepsItsPace() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).withNano(0);
        OffsetDateTime held = now.minusMonths(4);
        String id = published(plan(held.toString(), Map.of("type", "OTHER")));
        String series =
                repeat(id, Map.of("everyMonths", 24, "count", 1)).extract().path("series.id");

        as("evaluator")
                .get("/event-series/" + series)
                .then()
                .statusCode(200)
                .body("lastHeld.event", equalTo(id))
                .body("lastDueDay", equalTo(local(held).plusMonths(24).toString()));
        // The welcome events are due every 2-3 months, whoever planned them how.
        String welcome = published(plan(now.minusHours(3).toString(), Map.of("location", "KEH")));
        as("evaluator")
                .get("/event-series/" + WELCOME_EVENTS)
                .then()
                .body("everyMonthsFrom", equalTo(2))
                .body("everyMonthsTo", equalTo(3))
                .body("lastHeld.event", equalTo(welcome))
                .body(
                        "firstDueDay",
                        equalTo(local(now.minusHours(3)).plusMonths(2).toString()))
                .body(
                        "lastDueDay",
                        equalTo(local(now.minusHours(3)).plusMonths(3).toString()));
        as("evaluator").get("/event-series").then().body("items[0].id", equalTo(WELCOME_EVENTS));
    }

    @Test
    void refusesWhatCannotBeRepeated() {
        String id = draft(plan("2032-03-10T16:00:00Z", Map.of("type", "OTHER")));

        repeat(id, Map.of("everyMonths", 2)).statusCode(422).body("errors.code", contains("COUNT_OR_UNTIL"));
        repeat(id, Map.of("everyMonths", 2, "count", 2, "until", "2033-01-01")).statusCode(422);
        repeat(id, Map.of("everyMonths", 1, "until", "2099-01-01"))
                .statusCode(422)
                .body("errors.code", contains("TOO_MANY"));
        repeat(id, Map.of("everyMonths", 2, "until", "2032-04-01"))
                .statusCode(422)
                .body("errors.code", contains("BEFORE_THE_NEXT"));
        repeat(id, Map.of("everyMonths", 0, "count", 2)).statusCode(422);
        repeat(id, Map.of()).statusCode(422).body("errors.code", contains("STARTS_AT_OR_EVERY_MONTHS"));
        repeat(id, Map.of("startsAt", "2032-05-01T16:00:00Z", "everyMonths", 2, "count", 2))
                .statusCode(422)
                .body("errors.code", contains("STARTS_AT_OR_EVERY_MONTHS"));
        repeat(id, Map.of("count", 2)).statusCode(422).body("errors.pointer", contains("/everyMonths"));
        as(LEAD).get("/events/" + id).then().body("series", nullValue());
        as("bif-coordinator")
                .body(Map.of("everyMonths", 2, "count", 1))
                .post("/events/" + id + "/repeat")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse repeat(String id, Map<String, ?> how) {
        return as(LEAD).body(how).post("/events/" + id + "/repeat").then();
    }

    private static LocalDate local(OffsetDateTime time) {
        return time.atZoneSameInstant(ZoneId.of("Europe/Copenhagen")).toLocalDate();
    }
}
