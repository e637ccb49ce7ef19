package dk.kk.ihcph.guidance.registration.signup;

import static dk.kk.ihcph.guidance.registration.Guests.availability;
import static dk.kk.ihcph.guidance.registration.Guests.coordinator;
import static dk.kk.ihcph.guidance.registration.Guests.event;
import static dk.kk.ihcph.guidance.registration.Guests.party;
import static dk.kk.ihcph.guidance.registration.Guests.registered;
import static dk.kk.ihcph.guidance.registration.Guests.registering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Partner municipalities register their residents, one by one or several at once. */
@QuarkusTest
class PartnerRegistrationTest implements ApiTest {
    @Test
    void letsAPartnerRegisterItsResidentsWithinItsQuota() {
        String event = event(20, Map.of("quotas", "'[{\"municipality\": \"0147\", \"seats\": 3}]'"));
        RequestSpecification partner = partner("0147");
        Map<String, Object> two = party(2);
        two.remove("municipality");
        String made = partner.body(two)
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(201)
                .body("municipality", equalTo("0147"))
                .body("partner", equalTo("0147"))
                .extract()
                .path("id");
        partner.body(party(1))
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NOT_YOUR_MUNICIPALITY"));
        partner.body(party(2, Map.of("municipality", "0147")))
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(409)
                .body("code", equalTo("QUOTA_USED_UP"));
        registered(event, 1);
        partner("0147").get("/events/" + event + "/registrations").then().body("items.id", equalTo(List.of(made)));
        partner("0151")
                .get("/events/" + event + "/registrations")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        partner("0151").get("/registrations/" + made).then().statusCode(404);
        partner("0147").post("/registrations/" + made + "/cancel").then().statusCode(200);
    }

    @Test
    void registersSeveralOrNone() {
        String event = event(3);
        Map<String, Object> known = party(1);
        registering(event, known).statusCode(201);
        batch(event, false, List.of(party(1), known, Map.of("name", "A", "partySize", 9)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/registrations/2/partySize"));
        batch(event, false, List.of(party(1), known))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/registrations/1/email"));
        List<Map<String, Object>> parties = List.of(party(2), party(2), party(1));
        batch(event, true, parties)
                .statusCode(200)
                .body("items.status", equalTo(List.of("CONFIRMED", "WAITING", "WAITING")))
                .body("items.id", equalTo(Arrays.asList(null, null, null)));
        assertThat(availability(event).getInt("confirmed")).isEqualTo(1);
        batch(event, false, parties)
                .statusCode(200)
                .body("items.status", equalTo(List.of("CONFIRMED", "WAITING", "WAITING")))
                .body("items.waitingPosition", equalTo(Arrays.asList(null, 1, 2)))
                .body("items.id", everyItem(notNullValue()));
    }

    private static ValidatableResponse batch(String event, boolean dryRun, List<Map<String, Object>> parties) {
        return coordinator()
                .queryParam("dryRun", dryRun)
                .body(Map.of("registrations", parties))
                .post("/events/" + event + "/registrations/batch")
                .then();
    }

    private RequestSpecification partner(String municipality) {
        return anonymous()
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(TestIssuer.signed(
                        TestIssuer.claims("partner-" + municipality)
                                .groups(Set.of("partner"))
                                .claim("municipality_code", municipality),
                        "first"));
    }
}
