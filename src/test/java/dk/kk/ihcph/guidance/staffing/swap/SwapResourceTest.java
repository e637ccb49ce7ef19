package dk.kk.ihcph.guidance.staffing.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SwapResourceTest implements ApiTest {
    private final String asker = "asker-" + UUID.randomUUID();
    private final String taker = "taker-" + UUID.randomUUID();
    private String first = "";
    private String second = "";

    @BeforeEach
    void haveTwoGuides() {
        first = Schedules.staff("BIF", Map.of("subject", asker));
        second = Schedules.staff("BIF", Map.of("subject", taker));
    }

    @Test
    void givesAShiftAwayOnceBothAndACoordinatorSaySo() {
        String shift = published(first, "2029-03-05T09:00+01:00", "2029-03-05T15:00+01:00");
        String swap = ask(asker, shift, second, null)
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("allowedActions", contains("WITHDRAW"))
                .extract()
                .path("id");
        login(taker).get("/shift-swaps/" + swap).then().body("allowedActions", contains("ACCEPT", "DECLINE"));
        as("kff-coordinator").get("/shift-swaps/" + swap).then().statusCode(404);
        as("bif-guide").get("/shift-swaps/" + swap).then().statusCode(404);
        coordinator(swap, "approve").statusCode(409).body("currentStatus", equalTo("REQUESTED"));
        login(asker).post("/shift-swaps/" + swap + "/accept").then().statusCode(403);
        login(taker)
                .post("/shift-swaps/" + swap + "/accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
        coordinator(swap, "approve").statusCode(200).body("status", equalTo("APPROVED"));
        as("bif-coordinator")
                .get("/shifts/" + shift)
                .then()
                .body("staff", equalTo(second))
                .body("changeReason", equalTo("Swap " + swap));
        login(taker).queryParam("status", "APPROVED").get("/shift-swaps").then().body("items.id", hasItem(swap));
        login(asker).post("/shift-swaps/" + swap + "/withdraw").then().statusCode(409);
    }

    @Test
    void exchangesTwoShiftsBothOrNeither() {
        String monday = published(first, "2029-03-12T09:00+01:00", "2029-03-12T15:00+01:00");
        String wednesday = published(second, "2029-03-14T11:00+01:00", "2029-03-14T17:00+01:00", "KEH");
        String swap =
                ask(asker, monday, second, wednesday).statusCode(201).extract().path("id");
        login(taker).post("/shift-swaps/" + swap + "/accept").then().statusCode(200);
        as("bif-coordinator")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("activeTo", "2029-03-12"))
                .patch("/staff/" + first)
                .then()
                .statusCode(200);
        coordinator(swap, "approve")
                .statusCode(409)
                .body("errors.code", contains("OUTSIDE_EMPLOYMENT"))
                .body("errors.pointer", contains("/inReturn"));
        as("bif-coordinator").get("/shifts/" + monday).then().body("staff", equalTo(first));
        as("bif-coordinator")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"activeTo\": null}")
                .patch("/staff/" + first)
                .then()
                .statusCode(200);
        coordinator(swap, "approve").statusCode(200);
        as("bif-coordinator").get("/shifts/" + monday).then().body("staff", equalTo(second));
        as("bif-coordinator").get("/shifts/" + wednesday).then().body("staff", equalTo(first));
    }

    @Test
    void refusesWhatCannotBeSwapped() {
        String shift = published(first, "2029-03-19T09:00+01:00", "2029-03-19T15:00+01:00");
        String draft = Schedules.planned(first, "2029-03-26T09:00+02:00", "2029-03-26T15:00+02:00");
        ask(asker, UUID.randomUUID().toString(), second, null)
                .statusCode(422)
                .body("errors.pointer", contains("/shift"));
        ask(asker, draft, second, null).statusCode(422).body("errors.pointer", contains("/shift"));
        ask(asker, shift, first, null).statusCode(422).body("errors.code", contains("NOT_A_COLLEAGUE"));
        ask(asker, shift, Schedules.staff("KFF"), null)
                .statusCode(422)
                .body("errors.code", contains("NOT_A_COLLEAGUE"));
        ask(asker, shift, second, shift).statusCode(422).body("errors.code", contains("NOT_THE_COLLEAGUES"));
        ask(taker, shift, second, null).statusCode(403);
    }

    @Test
    void hasOneOpenSwapAShiftHoweverManyAskAtOnce() {
        String shift = published(first, "2029-04-09T09:00+02:00", "2029-04-09T15:00+02:00");
        List<Integer> answers = Concurrently.run(
                8, caller -> ask(asker, shift, second, null).extract().statusCode());
        assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(7);
        String swap = login(asker)
                .get("/shift-swaps")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        login(taker)
                .body(Map.of("reason", "Away that week"))
                .post("/shift-swaps/" + swap + "/decline")
                .then()
                .statusCode(200)
                .body("declineReason", equalTo("Away that week"));
        ask(asker, shift, second, null).statusCode(201);
    }

    private String published(String staff, String from, String to) {
        return published(staff, from, to, "IH");
    }

    private String published(String staff, String from, String to, String location) {
        String shift = Schedules.plan(staff, location, from, to)
                .statusCode(201)
                .extract()
                .path("id");
        as("bif-coordinator")
                .body(Map.of(
                        "administration", "BIF",
                        "firstDay", from.substring(0, 10),
                        "lastDay", from.substring(0, 10),
                        "override", Map.of("reason", "A test")))
                .post("/schedule-publications")
                .then()
                .statusCode(201);
        return shift;
    }

    private ValidatableResponse ask(
            String login, String shift, String colleague, @org.jspecify.annotations.Nullable String inReturn) {
        Map<String, Object> request = new HashMap<>(Map.of("shift", shift, "receivingStaff", colleague));
        if (inReturn != null) {
            request.put("inReturn", inReturn);
        }
        return login(login).body(request).post("/shift-swaps").then();
    }

    private ValidatableResponse coordinator(String swap, String verb) {
        return as("bif-coordinator")
                .body(Map.of())
                .post("/shift-swaps/" + swap + "/" + verb)
                .then();
    }

    private RequestSpecification login(String subject) {
        return anonymous()
                .auth()
                .oauth2(TestIssuer.signed(TestIssuer.claims(subject).groups("bif-guide"), "first"));
    }
}
