package dk.kk.ihcph.guidance.event.listing;

import static dk.kk.ihcph.guidance.event.PlannedEvents.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.event.PlannedEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EventReadingTest implements PlannedEvents {
    @Inject
    EntityManager entities;

    private static final String LINKED = "application/ld+json";

    @Test
    void fiftyOneEventsAreAPageOfFiftyAndOneMoreInTheSameOrderEachTime() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            // Some begin at the same time: their ids, made one after the other, decide.
            made.add(published(plan("2033-01-%02dT16:00:00Z".formatted(1 + i / 2), Map.of("location", "KEH"))));
        }
        for (int again = 0; again < 2; again++) {
            Response first = january().get("/events");
            String next = first.path("next");
            List<String> read = new ArrayList<>(first.<List<String>>path("items.id"));
            assertThat(read).hasSize(50);
            Response second = january().queryParam("cursor", next).get("/events");
            second.then().body("items", hasSize(1)).body("next", nullValue());
            read.addAll(second.path("items.id"));
            assertThat(read).isEqualTo(made);
        }
    }

    /** An event is remembered in one version; another replica may have made the next one. */
    @Test
    void showsWhatAnotherReplicaHasChanged() {
        String id = published(plan("2033-11-01T16:00:00Z"));
        assertThat(anonymous().get("/events/" + id).<String>path("title.en")).isNotEqualTo("Changed elsewhere");
        String tag = anonymous().get("/events/" + id).header("ETag");

        TestDatabase.write(
                "update event set title_en = 'Changed elsewhere', version = version + 1 where id = ?",
                UUID.fromString(id));
        assertThat(anonymous().get("/events/" + id).<String>path("title.en")).isEqualTo("Changed elsewhere");
        assertThat(anonymous().get("/events/" + id).header("ETag")).isNotEqualTo(tag);
        assertThat(anonymous()
                        .queryParam("from", "2033-11-01T00:00:00Z")
                        .get("/events")
                        .jsonPath()
                        .getList("items.findAll { it.id == '" + id + "' }.title.en", String.class))
                .containsExactly("Changed elsewhere");
    }

    @Test
    void whatStaffHaveReadIsNotShownToEveryone() {
        String id = published(plan(
                "2033-12-01T16:00:00Z", Map.of("overbooking", 0.5, "overbookingReason", "Many stay away from these")));
        for (int again = 0; again < 3; again++) {
            Response staff = as("kff-coordinator").get("/events/" + id);
            staff.then().body("overbookingReason", equalTo("Many stay away from these"));
            assertThat(staff.<List<String>>path("allowedActions")).contains("CHANGE");
            Response everyone = anonymous().get("/events/" + id);
            assertThat(everyone.asString()).doesNotContain("overbookingReason", "Many stay away");
            assertThat(everyone.<List<String>>path("allowedActions")).isEmpty();
            Map<String, Object> fields = everyone.jsonPath().getMap("");
            assertThat(staff.jsonPath().getMap("").keySet()).containsAll((Set<?>) fields.keySet());
        }
    }

    private RequestSpecification january() {
        return anonymous()
                .queryParam("from", "2033-01-01T00:00:00Z")
                .queryParam("to", "2033-02-01T00:00:00Z")
                .queryParam("location", "KEH");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "language|uk|fr",
                "audience|INDUSTRY|EVERYONE",
                "industry|HEALTH_STAFF|IT",
                "q|sygeplejersker|tandlæger",
                "q|sygeplejerske|sygeplejerske -onboarding",
                "q|nursing jobs|plumbing",
                "q|onboarding|off",
                "q|Rigshospitalet|Frederiksberg"
            },
            delimiter = '|')
    void findsByWhatThereIsAndNotByWhatThereIsNot(String filter, String found, String not) {
        String id = published(plan(
                "2033-03-01T16:00:00Z",
                Map.of(
                        "type",
                        "INDUSTRY",
                        "languages",
                        List.of("en", "uk"),
                        "audience",
                        "INDUSTRY",
                        "industry",
                        "HEALTH_STAFF",
                        "summary",
                        Map.of("da", "For sygeplejersker", "en", "For nurses"),
                        "description",
                        Map.of("da", "Job i København", "en", "Nursing jobs in Copenhagen"),
                        "hostOrganisation",
                        "Rigshospitalet",
                        "programme",
                        List.of(Map.of(
                                "startsAt",
                                "2033-03-01T16:00:00Z",
                                "title",
                                Map.of("da", "Onboarding", "en", "Onboarding"))))));
        march().queryParam(filter, found).get("/events").then().body("items.id", hasItem(id));
        march().queryParam(filter, not).get("/events").then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    /** As the repository asks; the planner is kept from reading so small a table from end to end. */
    @Test
    void findsWordsByTheirIndex() {
        String plan = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            return entities.createNativeQuery(
                            "explain select id from event where cast(words @@ (websearch_to_tsquery('danish', 'job')"
                                    + " || websearch_to_tsquery('english', 'job')) as boolean) = true",
                            String.class)
                    .getResultList()
                    .toString();
        });
        assertThat(plan).contains("event_by_words");
    }

    private RequestSpecification march() {
        return anonymous().queryParam("from", "2033-03-01T00:00:00Z").queryParam("to", "2033-04-01T00:00:00Z");
    }

    @Test
    void findsWhatResidentsOfAMunicipalityMayComeTo() {
        Map<String, String> made = Map.of(
                "EVERYONE", published(plan("2033-04-01T16:00:00Z")),
                "COPENHAGEN_RESIDENTS",
                        published(plan("2033-04-01T16:00:00Z", Map.of("audience", "COPENHAGEN_RESIDENTS"))),
                "MUNICIPALITIES",
                        published(plan(
                                "2033-04-01T16:00:00Z",
                                Map.of("audience", "MUNICIPALITIES", "audienceMunicipalities", List.of("0147")))));
        assertThat(inApril("0101")).containsExactlyInAnyOrder(made.get("EVERYONE"), made.get("COPENHAGEN_RESIDENTS"));
        assertThat(inApril("0147")).containsExactlyInAnyOrder(made.get("EVERYONE"), made.get("MUNICIPALITIES"));
    }

    private List<String> inApril(String municipality) {
        return anonymous()
                .queryParam("from", "2033-04-01T00:00:00Z")
                .queryParam("to", "2033-05-01T00:00:00Z")
                .queryParam("municipality", municipality)
                .get("/events")
                .path("items.id");
    }

    @Test
    void tellsWhatChangedSinceInThatOrderWithoutGaps() {
        String first = published(plan("2033-05-02T16:00:00Z"));
        String second = published(plan("2033-05-01T16:00:00Z"));
        String since = anonymous().get("/events/" + first).path("updatedAt");

        changedSince(since).body("items.id", contains(first, second));
        patch(LEAD, first, Map.of("capacity", 99)).statusCode(200);
        changedSince(since).body("items.id", contains(second, first));
        String last = anonymous().get("/events/" + first).path("updatedAt");
        changedSince(last).body("items.id", contains(first));
        String next = may(since).queryParam("limit", 1).get("/events").path("next");
        may(since).queryParam("cursor", next).get("/events").then().body("items.id", contains(first));
    }

    private ValidatableResponse changedSince(String time) {
        return may(time).get("/events").then().statusCode(200);
    }

    private RequestSpecification may(String since) {
        return anonymous()
                .queryParam("from", "2033-05-01T00:00:00Z")
                .queryParam("to", "2033-06-01T00:00:00Z")
                .queryParam("updatedSince", since);
    }

    @Test
    void calendarsAndLinkedDataAreKeptForAMinuteAndAskedForAgainByTheirTag() {
        String id = published(plan("2033-06-01T16:00:00Z"));

        for (String path : List.of(
                "/events/" + id + ".jsonld",
                "/events/" + id + ".ics",
                "/events.ics?from=2033-06-01T00:00:00Z",
                "/events.jsonld?from=2033-06-01T00:00:00Z")) {
            Response answer = anonymous().accept("*/*").get(path);
            answer.then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("public, max-age=60"))
                    .header("Vary", containsString("Authorization"));
            String etag = answer.header("ETag");
            anonymous()
                    .accept("*/*")
                    .header("If-None-Match", etag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(etag));
            patch(LEAD, id, Map.of("capacity", 50 + path.length())).statusCode(200);
            anonymous()
                    .accept("*/*")
                    .header("If-None-Match", etag)
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void calendarsAndOneLinkedEventAreAskedForAgainByTheirTime() {
        String id = published(plan("2033-06-01T16:00:00Z"));

        for (String path : List.of(
                "/events/" + id + ".jsonld", "/events/" + id + ".ics", "/events.ics?from=2033-06-01T00:00:00Z")) {
            String modified = anonymous().accept("*/*").get(path).header("Last-Modified");
            anonymous()
                    .accept("*/*")
                    .header("If-Modified-Since", secondAfter(modified))
                    .get(path)
                    .then()
                    .statusCode(304);
            anonymous()
                    .accept("*/*")
                    .header("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                    .get(path)
                    .then()
                    .statusCode(200);
            anonymous()
                    .accept("*/*")
                    .header("If-Modified-Since", modified)
                    .header("If-None-Match", "\"other\"")
                    .get(path)
                    .then()
                    .statusCode(200);
        }
        as(LEAD).accept("*/*")
                .get("/events/" + id + ".ics")
                .then()
                .header("Cache-Control", equalTo("private, no-cache"));
    }

    /** A client that read later than the second of the change. */
    private static String secondAfter(String date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).plusSeconds(1));
    }

    @Test
    void tellsOfTwoChangesWithinOneSecond() {
        String id = published(plan("2033-06-02T16:00:00Z"));
        for (String path : List.of("/events/" + id + ".jsonld", "/events/" + id + ".ics", "/events.ics")) {
            for (int change = 1; change <= 3; change++) {
                patch(LEAD, id, Map.of("capacity", 10 * path.length() + change)).statusCode(200);
                String seen = anonymous().accept("*/*").get(path).header("Last-Modified");
                patch(LEAD, id, Map.of("catering", path + change)).statusCode(200);
                anonymous()
                        .accept("*/*")
                        .header("If-Modified-Since", seen)
                        .get(path)
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void tellsOfADeletedDraft() {
        String id = draft(plan("2033-06-03T16:00:00Z", Map.of("location", "KEH")));
        JsonPath before = as(LEAD).get("/events/" + id).jsonPath();
        String lists = "/events?status=DRAFT&limit=200";
        String etag = as(LEAD).get(lists).header("ETag");
        as(LEAD).header("If-Match", as(LEAD).get("/events/" + id).header("ETag"))
                .delete("/events/" + id)
                .then()
                .statusCode(204);

        as(LEAD).header("If-None-Match", etag).get(lists).then().statusCode(200);
        String since = before.getString("updatedAt");
        as(LEAD).queryParam("deletedSince", since)
                .get("/events/deleted")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.deletedAt", greaterThan(since));
        anonymous().get("/events/deleted").then().statusCode(401);
        as("partner").get("/events/deleted").then().statusCode(403);
        as(LEAD).queryParam("updatedSince", since).get("/events").then().body("items.id", not(hasItem(id)));
        assertThat(as(LEAD).get("/events.ics?from=2033-06-03T00:00:00Z&to=2033-06-04T00:00:00Z")
                        .asString())
                .contains("UID:" + id, "STATUS:CANCELLED");
        assertThat(anonymous()
                        .get("/events.ics?from=2033-06-03T00:00:00Z&to=2033-06-04T00:00:00Z")
                        .asString())
                .doesNotContain(id);
    }

    @Test
    void pagesThroughDeletionsInTheirOrder() {
        String since =
                as(LEAD).get("/events/" + draft(plan("2033-06-05T16:00:00Z"))).path("updatedAt");
        List<String> expected = new ArrayList<>();
        for (int hour = 1; hour <= 4; hour++) {
            String id = draft(plan("2033-06-05T0" + hour + ":00:00Z"));
            as(LEAD).header("If-Match", as(LEAD).get("/events/" + id).header("ETag"))
                    .delete("/events/" + id)
                    .then()
                    .statusCode(204);
            expected.add(id);
        }

        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = as(LEAD).get("/events/deleted?limit=2&deletedSince=" + since + "&cursor=" + cursor)
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(found).doesNotHaveDuplicates().containsSubsequence(expected);
    }

    @Test
    void aPatchThatChangesNothingChangesNothing() {
        String id = published(plan("2033-06-06T16:00:00Z", Map.of("languages", List.of("en"))));
        Response before = as(LEAD).get("/events/" + id);

        patch(LEAD, id, Map.of("capacity", 100, "languages", List.of("en"), "startsAt", "2033-06-06T18:00:00+02:00"))
                .statusCode(200)
                .header("ETag", equalTo(before.header("ETag")))
                .body("updatedAt", equalTo(before.path("updatedAt")));
    }

    @Test
    void anEntryOfTheCalendarSaysWhenTheEventLastChanged() {
        String id = published(plan("2033-06-07T16:00:00Z"));
        patch(LEAD, id, Map.of("capacity", 7)).statusCode(200);
        Instant changed = Instant.parse(as(LEAD).get("/events/" + id).path("updatedAt"));
        String stamp = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(changed);

        assertThat(anonymous().get("/events/" + id + ".ics").asString())
                .contains("DTSTAMP:" + stamp, "LAST-MODIFIED:" + stamp, "SEQUENCE:2");
    }

    @Test
    void speaksSchemaOrgAtAnAddressOfItsOwn() {
        String id = published(plan(
                "2033-07-01T16:00:00Z",
                Map.of(
                        "onlineUrl", "https://meet.example.org/secret",
                        "summary", Map.of("da", "Kort", "en", "Short"),
                        "languages", List.of("en"))));

        anonymous()
                .accept("*/*")
                .get("/events/" + id + ".jsonld")
                .then()
                .statusCode(200)
                .contentType(startsWith(LINKED))
                .header("ETag", equalTo("\"1-ld\""))
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("Event"))
                .body("'@id'", containsString("/api/v1/events/" + id))
                .body("name.'@value'", contains("Velkommen", "Welcome"))
                .body("name.'@language'", contains("da", "en"))
                .body("startDate", equalTo("2033-07-01T18:00:00+02:00"))
                .body("eventStatus", equalTo("https://schema.org/EventScheduled"))
                .body("eventAttendanceMode", equalTo("https://schema.org/MixedEventAttendanceMode"))
                .body("location.'@type'", contains("Place", "VirtualLocation"))
                .body("location[1].url", not(containsString("secret")))
                .body("isAccessibleForFree", equalTo(true));
        as(LEAD).post("/events/" + id + "/cancel").then().statusCode(200);
        Response list = anonymous()
                .accept("*/*")
                .queryParam("from", "2033-07-01T00:00:00Z")
                .queryParam("limit", 1)
                .get("/events.jsonld");
        list.then()
                .statusCode(200)
                .body("'@type'", equalTo("ItemList"))
                .body("itemListElement.identifier", contains(id))
                .body("itemListElement[0].'@context'", nullValue())
                .body("itemListElement[0].eventStatus", equalTo("https://schema.org/EventCancelled"));
        anonymous().accept("*/*").get("/events/" + id).then().contentType(startsWith("application/json"));
        anonymous().accept(LINKED).get("/events/" + id).then().statusCode(406);
    }

    @Test
    void isReadByCalendarProgramsOneByOneAndAsAFeed() {
        String kept = published(plan("2033-08-01T16:00:00Z", Map.of("location", "KEH")));
        String gone = published(plan("2033-08-02T16:00:00Z", Map.of("title", Map.of("da", "Å; <3, b", "en", "B"))));
        String draft = draft(plan("2033-08-03T16:00:00Z"));
        as(LEAD).post("/events/" + gone + "/cancel").then().statusCode(200);

        String feed = anonymous()
                .queryParam("from", "2033-08-01T00:00:00Z")
                .queryParam("to", "2033-09-01T00:00:00Z")
                .get("/events.ics")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .extract()
                .asString();
        List<VEvent> entries = Biweekly.parse(feed).first().getEvents();
        assertThat(entries)
                .extracting(entry -> entry.getUid().getValue().substring(0, 36))
                .containsExactly(kept, gone);
        assertThat(entries.get(0).getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(entries.get(0).getDateStart().getValue().toInstant()).isEqualTo("2033-08-01T16:00:00Z");
        assertThat(entries.get(1).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(entries.get(1).getSummary().getValue()).isEqualTo("Aflyst / Cancelled: Å; <3, b / B");
        anonymous().get("/events/" + gone + ".ics").then().statusCode(200).body(containsString("STATUS:CANCELLED"));
        anonymous().get("/events/" + draft + ".ics").then().statusCode(404);
        anonymous().get("/events/" + UUID.randomUUID() + ".ics").then().statusCode(404);
    }

    @Test
    void neverListsADraftToThePublicInAnyForm() {
        String draft = draft(plan("2033-09-01T16:00:00Z", Map.of("catering", "Zebrafinkekage")));
        RequestSpecification all = anonymous().queryParam("from", "2033-09-01T00:00:00Z");

        all.accept("*/*")
                .queryParam("to", "2033-10-01T00:00:00Z")
                .get("/events.jsonld")
                .then()
                .body("itemListElement", empty());
        anonymous().accept("*/*").get("/events/" + draft + ".jsonld").then().statusCode(404);
        anonymous()
                .queryParam("updatedSince", "2020-01-01T00:00:00Z")
                .queryParam("status", "DRAFT")
                .get("/events")
                .then()
                .body("items", empty());
    }
}
