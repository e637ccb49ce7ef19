package dk.kk.ihcph.guidance.event.planning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventResourceTest implements ApiTest {
    @Inject
    EntityManager entities;

    @Inject
    AuditActor actor;

    @Test
    void showsAPublishedEventToEveryoneWithoutItsHeadcounts() {
        UUID id = event("COMPLETED", "2019-01-10T16:00:00Z");

        anonymous()
                .get("/events/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("title.da", equalTo("Titel"))
                .body("title.en", equalTo("Title"))
                .body("coHosts", contains("BIF"))
                .body("startsAt", equalTo("2019-01-10T16:00:00Z"))
                .body("registered", nullValue())
                .body("attended", nullValue())
                .body("headcountMethod", nullValue());
        as("partner").get("/events/" + id).then().statusCode(200).body("attended", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bif-guide", "evaluator", "auditor", "kff-controller", "admin"})
    void showsTheHeadcountsToThoseWhoPlanOrReport(String role) {
        UUID id = event("COMPLETED", "2019-02-10T16:00:00Z");

        as(role).get("/events/" + id)
                .then()
                .statusCode(200)
                .body("registered", equalTo(40))
                .body("attended", equalTo(20))
                .body("headcountMethod", equalTo("COUNTED_AT_THE_DOOR"));
    }

    @Test
    void showsADraftToStaffOnly() {
        UUID id = event("DRAFT", "2019-03-10T16:00:00Z");

        anonymous().get("/events/" + id).then().statusCode(404);
        anonymous().queryParam("status", "DRAFT").get("/events").then().body("items", hasSize(0));
        as("kff-coordinator")
                .queryParam("from", "2019-03-10T00:00:00Z")
                .queryParam("to", "2019-03-11T00:00:00Z")
                .get("/events")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()));
        anonymous()
                .queryParam("from", "2019-03-10T00:00:00Z")
                .queryParam("to", "2019-03-11T00:00:00Z")
                .get("/events")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void listsEarliestFirstPageByPage() {
        UUID later = event("PUBLISHED", "2019-04-12T16:00:00Z");
        UUID earlier = event("CANCELLED", "2019-04-11T16:00:00Z");

        String next = anonymous()
                .queryParam("from", "2019-04-01T00:00:00Z")
                .queryParam("to", "2019-05-01T00:00:00Z")
                .queryParam("limit", 1)
                .get("/events")
                .then()
                .body("items.id", contains(earlier.toString()))
                .extract()
                .path("next");
        anonymous()
                .queryParam("from", "2019-04-01T00:00:00Z")
                .queryParam("to", "2019-05-01T00:00:00Z")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/events")
                .then()
                .statusCode(200)
                .body("items.id", contains(later.toString()))
                .body("next", nullValue());
    }

    @Test
    void filtersByTypeStatusAdministrationAndLocation() {
        UUID id = event("PUBLISHED", "2019-06-11T16:00:00Z");
        String[][] filters = {
            {"type", "INDUSTRY", "WELCOME"},
            {"status", "PUBLISHED", "CANCELLED"},
            {"administration", "KFF", "BIF"},
            {"location", "IH", "' OR 1=1 --"}
        };
        for (String[] filter : filters) {
            anonymous()
                    .queryParam("from", "2019-06-01T00:00:00Z")
                    .queryParam("to", "2019-07-01T00:00:00Z")
                    .queryParam(filter[0], filter[1])
                    .get("/events")
                    .then()
                    .body("items.id", contains(id.toString()));
            anonymous()
                    .queryParam("from", "2019-06-01T00:00:00Z")
                    .queryParam("to", "2019-07-01T00:00:00Z")
                    .queryParam(filter[0], filter[2])
                    .get("/events")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "status", "administration", "from", "to", "unheardOf"})
    void refusesAFilterOfTheWrongForm(String filter) {
        anonymous().queryParam(filter, "' OR 1=1 --").get("/events").then().statusCode(400);
    }

    @Test
    void refusesABadTokenEvenWhereNoneIsNeeded() {
        anonymous().auth().oauth2("not-a-token").get("/events").then().statusCode(401);
    }

    private UUID event(String status, String startsAt) {
        UUID id = UUID.randomUUID();
        actor.runAs("test", () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into event (id, version, administration, co_hosts,"
                                + " type, title_da, title_en, starts_at, ends_at, location, capacity, status,"
                                + " registered, attended, headcount_method, synthetic) values (:id, 0, 'KFF', '{BIF}',"
                                + " 'INDUSTRY', 'Titel', 'Title', cast(:start as timestamptz),"
                                + " cast(:start as timestamptz) + interval '2 hours', 'IH', 100, :status, 40, 20,"
                                + " 'COUNTED_AT_THE_DOOR', false)")
                        .setParameter("id", id)
                        .setParameter("start", startsAt)
                        .setParameter("status", status)
                        .executeUpdate()));
        return id;
    }
}
