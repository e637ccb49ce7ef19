package dk.kk.ihcph.guidance.event.planning;

import static dk.kk.ihcph.guidance.event.PlannedEvents.plan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.event.PlannedEvents;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventLifeTest implements PlannedEvents {
    @Inject
    EntityManager entities;

    @Inject
    AuditActor actor;

    @Test
    void aDraftOfTheRequiredFieldsHasTheirDefaultsAndIsOfTheCallersAdministration() {
        as(LEAD).body(plan("2031-02-05T17:00:00+01:00"))
                .post("/events")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/events/"))
                .header("ETag", startsWith("\"0."))
                .body("administration", equalTo("KFF"))
                .body("status", equalTo("DRAFT"))
                .body("startsAt", equalTo("2031-02-05T16:00:00Z"))
                .body("audience", equalTo("EVERYONE"))
                .body("takesRegistrations", equalTo(true))
                .body("overbooking", equalTo(0))
                .body("seatLimit", equalTo(100))
                .body("maxPartySize", equalTo(5))
                .body("coHosts", empty())
                .body("quotas", empty())
                .body("synthetic", equalTo(false))
                .body("allowedActions", contains("CHANGE", "PUBLISH", "DELETE", "REPEAT"));
    }

    @Test
    void aPopUpTakesNoRegistrationsUnlessItSaysSo() {
        as(LEAD).body(plan("2031-02-06T10:00:00Z", Map.of("type", "POP_UP", "hostOrganisation", "DTU")))
                .post("/events")
                .then()
                .statusCode(201)
                .body("takesRegistrations", equalTo(false))
                .body("hostOrganisation", equalTo("DTU"));
    }

    @Test
    void keepsWhateverWasPlanned() {
        Map<String, Object> whole = plan(
                "2031-02-07T16:00:00Z",
                Map.ofEntries(
                        Map.entry("coHosts", List.of("BIF")),
                        Map.entry("type", "INDUSTRY"),
                        Map.entry("industry", "HEALTH_STAFF"),
                        Map.entry("audience", "INDUSTRY"),
                        Map.entry("summary", Map.of("da", "Kort", "en", "Short")),
                        Map.entry("description", Map.of("da", "Langt: 3 < 5 & R&D", "en", "Long")),
                        Map.entry(
                                "programme",
                                List.of(Map.of(
                                        "startsAt",
                                        "2031-02-07T16:15:00Z",
                                        "endsAt",
                                        "2031-02-07T16:45:00Z",
                                        "title",
                                        Map.of("da", "Oplæg", "en", "Talk"),
                                        "speakers",
                                        List.of("A nurse")))),
                        Map.entry("onlineUrl", "https://meet.example.org/a"),
                        Map.entry("overbooking", 0.255),
                        Map.entry("overbookingReason", "Many stay away"),
                        Map.entry("registrationOpensAt", "2031-01-07T08:00:00Z"),
                        Map.entry("registrationClosesAt", "2031-02-07T12:00:00Z"),
                        Map.entry("languages", List.of("en", "uk")),
                        Map.entry("accessibility", Map.of("da", "Elevator", "en", "Lift")),
                        Map.entry("catering", "Coffee"),
                        Map.entry("plannedCost", Map.of("amount", 6500.5)),
                        Map.entry("maxPartySize", 2),
                        Map.entry("waitingListLimit", 10),
                        Map.entry(
                                "questions",
                                List.of(Map.of(
                                        "key",
                                        "diet",
                                        "label",
                                        Map.of("da", "Kost", "en", "Diet"),
                                        "type",
                                        "CHOICE",
                                        "required",
                                        true,
                                        "choices",
                                        List.of(Map.of(
                                                "key", "vegan", "label", Map.of("da", "Vegansk", "en", "Vegan")))))),
                        Map.entry("quotas", List.of(Map.of("municipality", "0147", "seats", 10)))));
        String id = published(whole);

        as("bif-guide")
                .get("/events/" + id)
                .then()
                .body("seatLimit", equalTo(125))
                .body("programme[0].speakers", contains("A nurse"))
                .body("programme[0].startsAt", equalTo("2031-02-07T16:15:00Z"))
                .body("description.da", equalTo("Langt: 3 < 5 & R&D"))
                .body("questions[0].choices[0].label.en", equalTo("Vegan"))
                .body("plannedCost.amount", equalTo(6500.5f))
                .body("quotas[0].seats", equalTo(10))
                .body("overbookingReason", equalTo("Many stay away"))
                .body("onlineUrl", equalTo("https://meet.example.org/a"))
                .body("languages", contains("en", "uk"))
                .body("allowedActions", empty());
        anonymous()
                .get("/events/" + id)
                .then()
                .body("plannedCost", nullValue())
                .body("quotas", nullValue())
                .body("overbookingReason", nullValue())
                .body("onlineUrl", nullValue())
                .body("online", equalTo(true))
                .body("overbooking", equalTo(0.255f))
                .body("industry", equalTo("HEALTH_STAFF"));
    }

    @Test
    void isSeenByEveryoneOnceItIsPublishedAndNotBefore() {
        String id = draft(plan("2031-02-08T16:00:00Z"));

        anonymous().get("/events/" + id).then().statusCode(404);
        as("partner").get("/events/" + id).then().statusCode(404);
        as("bif-guide").get("/events/" + id).then().statusCode(200).body("status", equalTo("DRAFT"));
        as(LEAD).queryParam("dryRun", true)
                .post("/events/" + id + "/publish")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
        anonymous().get("/events/" + id).then().statusCode(404);
        as(LEAD).post("/events/" + id + "/publish").then().statusCode(200);
        anonymous().get("/events/" + id).then().statusCode(200).body("allowedActions", empty());
        as(LEAD).post("/events/" + id + "/publish").then().statusCode(409).body("currentStatus", equalTo("PUBLISHED"));
    }

    @Test
    void onlyTheLeadChangesIt() {
        String id = published(plan("2031-02-09T16:00:00Z", Map.of("coHosts", List.of("BIF"))));

        for (String verb : List.of("publish", "cancel", "complete")) {
            as("bif-coordinator")
                    .post("/events/" + id + "/" + verb)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("OTHER_ADMINISTRATION"));
        }
        patch("bif-coordinator", id, Map.of("capacity", 50)).statusCode(403);
        as("bif-coordinator")
                .body(plan("2031-02-09T16:00:00Z", Map.of("administration", "KFF")))
                .post("/events")
                .then()
                .statusCode(403);
        as("bif-coordinator", LEAD)
                .body(plan("2031-02-09T16:00:00Z"))
                .post("/events")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/administration"));
    }

    @Test
    void changesWhatThePatchNamesAndKeepsTheRest() {
        String id = published(plan("2031-02-10T16:00:00Z", Map.of("catering", "Coffee")));

        patch(LEAD, id, Map.of("capacity", 150, "title", Map.of("en", "Welcome to Copenhagen")))
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("capacity", equalTo(150))
                .body("seatLimit", equalTo(150))
                .body("title.en", equalTo("Welcome to Copenhagen"))
                .body("title.da", equalTo("Velkommen"))
                .body("catering", equalTo("Coffee"));
        as(LEAD).contentType(MERGE_PATCH)
                .body("{}")
                .patch("/events/" + id)
                .then()
                .statusCode(428);
        as(LEAD).contentType(MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body("{}")
                .patch("/events/" + id)
                .then()
                .statusCode(412);
        patch(LEAD, id, Map.of("administration", "BIF"))
                .statusCode(422)
                .body("errors.code", contains("ADMINISTRATION_NEVER_CHANGES"));
    }

    @Test
    void aCancelledEventStaysToBeSeenWithItsReasonAndIsChangedNoMore() {
        String id = published(plan("2031-02-11T16:00:00Z"));

        as(LEAD).body(Map.of("reason", Map.of("da", "Syg", "en", "Ill")))
                .post("/events/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("allowedActions", contains("REPEAT"));
        anonymous()
                .get("/events/" + id)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason.en", equalTo("Ill"));
        patch(LEAD, id, Map.of("capacity", 50)).statusCode(409);
        as(LEAD).post("/events/" + id + "/complete").then().statusCode(409);
    }

    @Test
    void isCompletedOnceItHasBegunWithWhatWasCountedAndCorrectedLater() {
        String id = published(plan("2020-02-11T16:00:00Z"));
        as(LEAD).get("/events/" + id).then().body("allowedActions", hasItems("CANCEL", "COMPLETE"));

        as(LEAD).body(Map.of("attended", 34, "registered", 97))
                .post("/events/" + id + "/complete")
                .then()
                .statusCode(200)
                .body("attended", equalTo(34))
                .body("registered", equalTo(97))
                .body("headcountMethod", equalTo("COUNTED_AT_THE_DOOR"))
                .body("allowedActions", contains("CORRECT_HEADCOUNT", "REPEAT"));
        as(LEAD).header("If-Match", "\"2\"")
                .body(Map.of("attended", 35, "registered", 97, "headcountMethod", "ESTIMATED"))
                .put("/events/" + id + "/headcount")
                .then()
                .statusCode(200)
                .body("attended", equalTo(35))
                .body("headcountMethod", equalTo("ESTIMATED"));
        as(LEAD).header("If-Match", "\"3\"")
                .body(Map.of("headcountMethod", "ESTIMATED"))
                .put("/events/" + id + "/headcount")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attended"));
    }

    @Test
    void isNotCompletedBeforeItBegins() {
        String id = published(plan("2031-02-12T16:00:00Z"));

        as(LEAD).get("/events/" + id).then().body("allowedActions", not(hasItem("COMPLETE")));
        as(LEAD).post("/events/" + id + "/complete").then().statusCode(409).body("code", equalTo("EVENT_NOT_BEGUN"));
    }

    @Test
    void countsThoseWhoWereCheckedInWhereNobodyElseCounted() {
        String id = published(plan("2020-02-13T16:00:00Z"));
        registration(id, 3, 2);
        registration(id, 2, null);

        as(LEAD).post("/events/" + id + "/complete")
                .then()
                .statusCode(200)
                .body("attended", equalTo(2))
                .body("registered", equalTo(5))
                .body("headcountMethod", equalTo("CHECKED_IN"));
    }

    @Test
    void neverHasFewerSeatsThanAreConfirmed() {
        String id = published(plan("2031-02-14T16:00:00Z", Map.of("capacity", 6)));
        registration(id, 5, null);

        patch(LEAD, id, Map.of("capacity", 4)).statusCode(409).body("code", equalTo("SEATS_TAKEN"));
        patch(LEAD, id, Map.of("takesRegistrations", false))
                .statusCode(409)
                .body("detail", equalTo("Somebody is already registered."));
        patch(LEAD, id, Map.of("capacity", 4, "overbooking", 0.25, "overbookingReason", "Some stay away"))
                .statusCode(200)
                .body("seatLimit", equalTo(5));
    }

    @Test
    void isPaidByAnAllocationOfTheLeadOrACoHost() {
        UUID bif = allocation("BIF");
        Map<String, Object> paid = Map.of("plannedCost", Map.of("amount", 5000, "allocation", bif));

        as(LEAD).body(plan("2031-02-16T16:00:00Z", paid))
                .post("/events")
                .then()
                .statusCode(422)
                .body("errors.code", contains("EVENT_PLANNED_COST_IS_PAID_BY_A_HOST"));
        String id = draft(plan("2031-02-16T16:00:00Z", Map.of("coHosts", List.of("BIF"))));
        patch(LEAD, id, paid).statusCode(200).body("plannedCost.allocation", equalTo(bif.toString()));
        patch(LEAD, id, Map.of("plannedCost", Map.of("allocation", UUID.randomUUID())))
                .statusCode(422)
                .body("errors.code", contains("EVENT_PLANNED_ALLOCATION_IS_KNOWN"));
    }

    @Test
    void onlyADraftIsDeleted() {
        String draft = draft(plan("2031-02-15T16:00:00Z"));
        String published = published(plan("2031-02-15T16:00:00Z"));

        as(LEAD).delete("/events/" + draft).then().statusCode(428);
        as(LEAD).header("If-Match", "\"0\"").delete("/events/" + draft).then().statusCode(204);
        as(LEAD).get("/events/" + draft).then().statusCode(404);
        as(LEAD).header("If-Match", "\"1\"")
                .delete("/events/" + published)
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "cancel", "complete"})
    void ofAnUnknownEventNothingIsToBeDone(String verb) {
        as(LEAD).post("/events/" + UUID.randomUUID() + "/" + verb).then().statusCode(404);
    }

    /** Of a note of the test's own. */
    private UUID allocation(String administration) {
        UUID id = UUID.randomUUID();
        actor.runAs("test", () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                        with note as (
                          insert into budget_note (id, version, code, title, kind, status, price_level, precision, years, totals,
                            overall, fte, referrals, goals, earlier_grants)
                          values (uuidv7(), 0, 'E' || upper(substr(translate(cast(:id as text), '-', ''), 1, 20)), 'T',
                            'CONTINUATION', 'PROPOSED', 2026, 1000, '{2026}', '{1000.00}', 1000.00, 1, '[]', '[]', '[]')
                          returning id, code),
                        line as (
                          insert into budget_note_line (id, note, position, label, administration, committee, grant_code,
                            control_area, direction, fte, amounts)
                          select uuidv7(), id, 1, 'Events', :administration, 'BIU', '3510', 'SERVICE', 'EXPENDITURE', 1,
                            '{1000.00}' from note
                          returning id)
                        insert into allocation (id, version, note, line, label, administration, committee, grant_code,
                          control_area, direction, fte, year, price_level, adopted)
                        select :id, 0, note.code, line.id, 'Events', :administration, 'BIU', '3510', 'SERVICE', 'EXPENDITURE',
                          1, 2031, 2026, 1000 from note, line""")
                .setParameter("id", id)
                .setParameter("administration", administration)
                .executeUpdate()));
        return id;
    }

    /** Of a party of which so many came; null: nobody. */
    private void registration(String event, int persons, Integer arrived) {
        String columns = arrived == null ? "" : ", attendance, arrived_at, persons_arrived";
        String values = arrived == null ? "" : ", 'CHECKED_IN', now(), " + arrived;
        actor.runAs("test", () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into registration (id, version, event, administration,"
                                + " status, party_size, place, name, source, ticket_code, registered_at, confirmed_at"
                                + columns + ") values (:id, 0, :event, 'KFF', 'CONFIRMED', :persons, 0, 'Nobody',"
                                + " 'STAFF', :code, now(), now()" + values + ")")
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("event", UUID.fromString(event))
                        .setParameter("persons", persons)
                        .setParameter("code", UUID.randomUUID().toString())
                        .executeUpdate()));
    }
}
