package dk.kk.ihcph.guidance.endtoend;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a caller with a real token may do, and what not. */
class AccessE2E {
    private static final String LOGGED = "{\"topics\":[\"MITID\"],\"location\":\"IH\"}";

    private static Stage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = Stage.up();
    }

    @Test
    void letsTheRightRoleIn() {
        stage.as("bif-guide")
                .body(LOGGED)
                .post("/consultations")
                .then()
                .statusCode(201)
                .body("administration", equalTo("BIF"));
    }

    @Test
    void refusesTheWrongRole() {
        stage.as("evaluator")
                .body(LOGGED)
                .post("/consultations")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("FORBIDDEN"));
        stage.as("bif-guide").get("/audit-entries").then().statusCode(403);
        stage.as("auditor").get("/audit-entries").then().statusCode(200);
    }

    @Test
    void refusesTheOtherAdministration() {
        Response logged = stage.as("bif-guide").body(LOGGED).post("/consultations");
        String id = logged.then().statusCode(201).extract().path("id");
        stage.as("kff-guide")
                .body("{\"reason\":\"Not ours\"}")
                .post("/consultations/" + id + "/void")
                .then()
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
        stage.as("kff-guide")
                .contentType("application/merge-patch+json")
                .header("If-Match", logged.header("ETag"))
                .body("{\"durationMinutes\":5}")
                .patch("/consultations/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
    }

    @Test
    void knowsAPartnersMunicipality() {
        stage.with(stage.machineToken("partner-0147"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of("partner")))
                .body("municipalityCodes", equalTo(List.of("0147")));
    }

    @Test
    void knowsAPartnerWhoStandsForSeveralMunicipalities() {
        stage.with(stage.machineToken("partner-north"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("municipalityCodes", equalTo(List.of("0210", "0217", "0219")));
    }

    @Test
    void givesAKioskNoMoreThanItsRole() {
        String kiosk = stage.machineToken("kiosk-ih");
        stage.with(kiosk)
                .get("/me")
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of("kiosk")))
                .body("municipalityCodes", empty());
        stage.with(kiosk).get("/consultations").then().statusCode(403);
    }

    @Test
    void givesAMachineNoRoleOutsideItsScopeEvenIfSomeoneAssignsIt() {
        String service = stage.keycloak
                .administering("/guidance")
                .queryParam("username", "service-account-partner-0157")
                .get("/users")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        String role = stage.keycloak
                .administering("/guidance")
                .get("/roles/auditor")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        stage.keycloak
                .administering("/guidance")
                .body("[" + role + "]")
                .post("/users/" + service + "/role-mappings/realm")
                .then()
                .statusCode(204);
        stage.with(stage.machineToken("partner-0157")).get("/me").then().body("roles", equalTo(List.of("partner")));
    }
}
