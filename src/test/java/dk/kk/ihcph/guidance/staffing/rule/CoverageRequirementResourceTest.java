package dk.kk.ihcph.guidance.staffing.rule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coverage requirements over HTTP. Each test has a year of its own, far from the others'. */
@QuarkusTest
class CoverageRequirementResourceTest implements ApiTest {
    private static final String PATCH = "application/merge-patch+json";

    @Inject
    EntityManager entities;

    @Inject
    AuditActor actor;

    @Test
    void startsWithTheServicesOwnRule() {
        as("bif-guide")
                .queryParam("administration", "KFF")
                .queryParam("validOn", "2026-03-02")
                .get("/coverage-requirements")
                .then()
                .statusCode(200)
                .body("items.location", everyItem(equalTo("IH")))
                .body("items.weekday", containsInAnyOrder("MONDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"))
                .body("items.assumed", everyItem(equalTo(false)))
                .body("items.find { it.weekday == 'FRIDAY' }.from", equalTo("09:00:00"))
                .body("items.find { it.weekday == 'FRIDAY' }.to", equalTo("14:00:00"));
        as("kff-guide")
                .queryParam("administration", "BIF")
                .queryParam("validOn", "2026-03-02")
                .get("/coverage-requirements")
                .then()
                .body("items.weekday", containsInAnyOrder("MONDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"))
                .body("items.findAll { it.location == 'KEH' }", hasSize(3))
                .body("items.assumed", everyItem(equalTo(true)));
    }

    @Test
    void statesChangesAndDeletesWhatIsRequired() {
        Map<String, Object> wanted = with(2071, "languages", List.of("en", "uk"));
        wanted.put("topics", List.of("MITID"));
        wanted.put("minimumStaff", 2);
        String id = create("bif-coordinator", wanted)
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", notNullValue())
                .body("from", equalTo("09:00:00"))
                .body("minimumStaff", equalTo(2))
                .body("languages", contains("en", "uk"))
                .body("topics", contains("MITID"))
                .body("validTo", equalTo("2071-12-31"))
                .body("assumed", equalTo(false))
                .extract()
                .path("id");
        as("bif-coordinator")
                .contentType(PATCH)
                .body("{}")
                .patch("/coverage-requirements/" + id)
                .then()
                .statusCode(428);
        as("bif-coordinator")
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"to\": \"14:30:00\", \"validTo\": null, \"languages\": [\"en\"]}")
                .patch("/coverage-requirements/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("to", equalTo("14:30:00"))
                .body("validTo", nullValue())
                .body("languages", contains("en"));
        as("bif-coordinator")
                .header("If-Match", "\"0\"")
                .delete("/coverage-requirements/" + id)
                .then()
                .statusCode(412);
        as("bif-coordinator")
                .header("If-Match", "\"1\"")
                .delete("/coverage-requirements/" + id)
                .then()
                .statusCode(204);
        as("bif-guide").get("/coverage-requirements/" + id).then().statusCode(404);
        as("auditor")
                .queryParam("entityType", "coverage_requirement")
                .queryParam("entityId", id)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
    }

    @Test
    void takesAChangeAsConfirmation() {
        UUID id = UUID.randomUUID();
        actor.runAs("test", () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into coverage_requirement (id, administration, location, weekday, starts, ends,"
                                + " minimum_staff, valid_from, valid_to, assumed) values (:id, 'BIF', 'POPUP',"
                                + " 'MONDAY', '09:00', '15:00', 1, '2076-01-01', '2076-12-31', true)")
                .setParameter("id", id)
                .executeUpdate()));
        Map<String, Object> before = as("bif-guide")
                .get("/coverage-requirements/" + id)
                .then()
                .statusCode(200)
                .body("assumed", equalTo(true))
                .extract()
                .path("");
        before.put("assumed", false);
        as("bif-coordinator")
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{}")
                .patch("/coverage-requirements/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("", equalTo(before));
    }

    @Test
    void belongsToOneAdministration() {
        String id = create("bif-coordinator", request(2072))
                .statusCode(201)
                .extract()
                .path("id");
        create("kff-coordinator", request(2072)).statusCode(403).body("code", equalTo("OTHER_ADMINISTRATION"));
        create("bif-guide", request(2072)).statusCode(403).body("code", equalTo("FORBIDDEN"));
        as("kff-coordinator")
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"minimumStaff\": 20}")
                .patch("/coverage-requirements/" + id)
                .then()
                .statusCode(403);
        as("kff-coordinator")
                .header("If-Match", "\"0\"")
                .delete("/coverage-requirements/" + id)
                .then()
                .statusCode(403);
        as("bif-coordinator", "kff-coordinator")
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"administration\": \"KFF\"}")
                .patch("/coverage-requirements/" + id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("ADMINISTRATION_NEVER_CHANGES"));
        as("kff-guide")
                .get("/coverage-requirements/" + id)
                .then()
                .statusCode(200)
                .body("minimumStaff", equalTo(1));
    }

    @Test
    void refusesWhatOverlapsAnotherAndNamesIt() {
        create("bif-coordinator", request(2073)).statusCode(201);
        create("bif-coordinator", with(2073, "from", "14:59:00", "to", "17:00:00"))
                .statusCode(409)
                .body("errors.code", contains("COVERAGE_REQUIREMENT_NEVER_OVERLAPS_ANOTHER"))
                .body(
                        "errors[0].message",
                        containsString("Monday, 09:00-15:00, which is valid from Sunday 1 January 2073"));
        String after = create("bif-coordinator", with(2073, "from", "15:00:00", "to", "17:00:00"))
                .statusCode(201)
                .extract()
                .path("id");
        create("bif-coordinator", with(2073, "weekday", "TUESDAY")).statusCode(201);
        create("kff-coordinator", with(2073, "administration", "KFF")).statusCode(201);
        as("bif-coordinator")
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"from\": \"14:00:00\"}")
                .patch("/coverage-requirements/" + after)
                .then()
                .statusCode(409)
                .body(
                        "errors[0].message",
                        containsString("Monday, 09:00-15:00, which is valid from Sunday 1 January 2073"));
        as("bif-coordinator")
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"from\": \"15:30:00\"}")
                .patch("/coverage-requirements/" + after)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "location, XX, /location, UNKNOWN_CODE",
        "to, 09:00:00, /to, ENDS_BEFORE_IT_STARTS",
        "to, 08:00:00, /to, ENDS_BEFORE_IT_STARTS",
        "to, 15:00:30, /to, NOT_WHOLE_MINUTES",
        "validTo, 2073-12-31, /validTo, ENDS_BEFORE_IT_STARTS",
        "validFrom, 1999-01-01, /validFrom, OUT_OF_RANGE"
    })
    void namesWhatToMend(String field, String value, String pointer, String code) {
        create("bif-coordinator", with(2074, field, value))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void refusesCodesThatDoNotExist() {
        create("bif-coordinator", with(2074, "topics", List.of("MITID", "GARDENING")))
                .statusCode(422)
                .body("errors.pointer", contains("/topics/1"));
        create("bif-coordinator", with(2074, "languages", List.of("english"))).statusCode(422);
        create("bif-coordinator", with(2074, "minimumStaff", 0)).statusCode(422);
        create("bif-coordinator", with(2074, "minimumStaff", 21)).statusCode(422);
        create("bif-coordinator", with(2074, "administration", "XYZ")).statusCode(422);
        create("bif-coordinator", with(2074, "weekday", "SOMEDAY")).statusCode(422);
        as("bif-guide")
                .queryParam("validOn", "2074-06-01")
                .get("/coverage-requirements")
                .then()
                .statusCode(200)
                .body("items.validTo", not(hasItem("2074-12-31")));
    }

    @Test
    void pagesInTheOrderOfStating() {
        String first = create("bif-coordinator", request(2075)).extract().path("id");
        String second = create("bif-coordinator", with(2075, "weekday", "TUESDAY"))
                .extract()
                .path("id");
        String next = as("auditor")
                .queryParam("validOn", "2075-06-01")
                .queryParam("location", "POPUP")
                .queryParam("limit", 1)
                .get("/coverage-requirements")
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .extract()
                .path("next");
        as("auditor")
                .queryParam("validOn", "2075-06-01")
                .queryParam("location", "POPUP")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/coverage-requirements")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"administration", "validOn", "cursor"})
    void refusesAFilterOfTheWrongForm(String filter) {
        as("bif-guide")
                .queryParam(filter, "' OR 1=1 --")
                .get("/coverage-requirements")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(filter));
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        as("bif-guide")
                .get("/coverage-requirements/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private ValidatableResponse create(String role, Map<String, Object> request) {
        return as(role).body(request).post("/coverage-requirements").then();
    }

    private static Map<String, Object> with(int year, String... fieldsAndValues) {
        Map<String, Object> request = request(year);
        for (int field = 0; field < fieldsAndValues.length; field += 2) {
            request.put(fieldsAndValues[field], fieldsAndValues[field + 1]);
        }
        return request;
    }

    private static Map<String, Object> with(int year, String field, Object value) {
        Map<String, Object> request = request(year);
        request.put(field, value);
        return request;
    }

    private static Map<String, Object> request(int year) {
        return new HashMap<>(Map.of(
                "administration", "BIF",
                "location", "POPUP",
                "weekday", "MONDAY",
                "from", "09:00:00",
                "to", "15:00:00",
                "validFrom", year + "-01-01",
                "validTo", year + "-12-31"));
    }
}
