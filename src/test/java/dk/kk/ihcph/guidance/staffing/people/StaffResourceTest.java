package dk.kk.ihcph.guidance.staffing.people;

import static org.hamcrest.Matchers.contains;
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
import dk.kk.ihcph.guidance.staffing.Schedules;
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
class StaffResourceTest implements ApiTest {
    @Inject
    EntityManager entities;

    @Inject
    AuditActor actor;

    @Test
    void showsAMemberOfStaffToBothAdministrationsWithoutTheLogin() {
        UUID id = staff("Guide A " + UUID.randomUUID(), "KFF", "2024-07-01", null);

        as("bif-guide")
                .get("/staff/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("administration", equalTo("KFF"))
                .body("function", equalTo("GUIDE"))
                .body("fundedFte", equalTo(0.0f))
                .body("activeTo", nullValue())
                .body("subject", nullValue());
    }

    @Test
    void showsTheAddressOnlyToThePersonAndToWhoKeepsTheStaff() {
        String login = "guide-" + UUID.randomUUID();
        String email = login + "@example.org";
        String id = Schedules.staff("KFF", Map.of("subject", login, "email", email));

        for (String role : List.of("kff-guide", "bif-guide", "bif-coordinator", "auditor")) {
            as(role).get("/staff/" + id).then().statusCode(200).body("email", nullValue());
        }
        as("kff-coordinator").get("/staff/" + id).then().body("email", equalTo(email));
        Schedules.login(login, "kff-guide").get("/staff/" + id).then().body("email", equalTo(email));
        Schedules.login(login, "kff-guide")
                .queryParam("mine", true)
                .get("/staff")
                .then()
                .body("items.email", contains(email));
        as("auditor")
                .queryParam("entityId", id)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body(not(containsString(email)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "010190-1234@example.org", "<b>@example.org", "@"})
    void refusesWhatIsNoAddress(String email) {
        as("kff-coordinator")
                .body(Map.of("displayName", "Guide D", "administration", "KFF", "email", email))
                .post("/staff")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/email"));
    }

    @Test
    void listsOnlyWhoIsActiveOnTheDay() {
        String left = "Guide B " + UUID.randomUUID();
        String stays = "Guide B " + UUID.randomUUID();
        staff(left, "BIF", "2025-01-01", "2025-06-30");
        staff(stays, "BIF", "2025-01-01", null);

        as("kff-coordinator")
                .queryParam("activeOn", "2025-07-01")
                .queryParam("administration", "BIF")
                .queryParam("limit", 200)
                .get("/staff")
                .then()
                .statusCode(200)
                .body("items.displayName", hasItem(stays))
                .body("items.displayName", not(hasItem(left)))
                .body("items.administration", everyItem(equalTo("BIF")));
    }

    @Test
    void pagesWithoutLosingOrRepeatingAnyone() {
        staff("Guide C " + UUID.randomUUID(), "KFF", "2019-01-01", "2019-02-01");
        staff("Guide C " + UUID.randomUUID(), "KFF", "2019-01-01", "2019-02-01");
        String next = as("auditor")
                .queryParam("activeOn", "2019-01-15")
                .queryParam("limit", 1)
                .get("/staff")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", notNullValue())
                .extract()
                .path("next");
        as("auditor")
                .queryParam("activeOn", "2019-01-15")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/staff")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void doesNotFindWhoIsNotThere() {
        as("bif-guide").get("/staff/" + UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/coverage-requirements"})
    void isForThoseWhoMaySeeSchedules(String path) {
        anonymous().get(path).then().statusCode(401);
        as("evaluator").get(path).then().statusCode(403);
        as("partner").get(path).then().statusCode(403);
        as("bif-controller").get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"administration", "function", "activeOn"})
    void refusesAFilterOfTheWrongForm(String filter) {
        as("bif-guide")
                .queryParam(filter, "' OR 1=1 --")
                .get("/staff")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(filter));
    }

    @Test
    void refusesACursorOfAnotherList() {
        as("bif-guide").queryParam("cursor", "bm9uc2Vuc2U").get("/staff").then().statusCode(400);
    }

    private UUID staff(String name, String administration, String from, String to) {
        UUID id = UUID.randomUUID();
        actor.runAs("test", () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into staff_member (id, version, display_name, administration, function,"
                                + " active_from, active_to) values (:id, 0, :name, :administration,"
                                + " 'GUIDE', cast(:from as date), cast(:to as date))")
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("administration", administration)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate()));
        return id;
    }
}
