package dk.kk.ihcph.guidance.consultation.visit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the desks really do, told to the statistics: a visit from the ticket to its rating, with a referral on the way. */
@QuarkusTest
class DeskFiguresTest implements ApiTest {
    private static final String ROLE = "bif-guide";
    private static final Map<String, Object> REFERRAL =
            Map.of("recipient", Map.of("municipality", "0147"), "message", "Needs a place in childcare.");

    private final String guide = "guide-" + UUID.randomUUID();

    @Test
    void countsWhoWasServedWhoWasSentOnAndWhoDidNotCome() {
        String location = Desks.open();
        JsonPath first = Desks.ticket(location, Map.of("topics", List.of("MITID"), "language", "en", "persons", 2));
        Desks.ticket(location);
        Desks.ticket(location);

        String served = called(location);
        refer(served).statusCode(409).body("currentStatus", equalTo("CALLED"));
        Desks.step(served, "start", guide, ROLE).statusCode(200);
        refer(served).statusCode(201);
        figures(location, "").body("items.size()", equalTo(0));
        Desks.step(served, "complete", guide, ROLE).statusCode(200);
        anonymous()
                .header("Citizen-Secret", first.getString("secret"))
                .body(Map.of("score", 4))
                .post("/locations/" + location + "/queue/tickets/" + first.getString("id") + "/rating")
                .then()
                .statusCode(200);

        String missed = called(location);
        Desks.step(missed, "recall", guide, ROLE).statusCode(200);
        Desks.step(missed, "recall", guide, ROLE).statusCode(200);
        Desks.step(missed, "no-show", guide, ROLE).statusCode(200);
        refer(missed).statusCode(409).body("currentStatus", equalTo("NO_SHOW"));

        String sentOn = called(location);
        Desks.step(sentOn, "start", guide, ROLE).statusCode(200);
        Schedules.login(guide, ROLE)
                .body(Map.of("administration", "KFF"))
                .post("/consultations/" + sentOn + "/transfer")
                .then()
                .statusCode(200);
        String other = Desks.next(location, "other-" + guide, "kff-guide")
                .statusCode(201)
                .extract()
                .path("id");
        Desks.step(other, "start", "other-" + guide, "kff-guide").statusCode(200);
        Desks.step(other, "complete", "other-" + guide, "kff-guide").statusCode(200);

        figures(location, "administration")
                .body("items.administration", contains("BIF", "KFF"))
                .body("items.count", contains(2, 1))
                .body("items.persons", contains(3, 1))
                .body("items.waiting.count", contains(2, 1))
                .body("items.service.measured", contains(2, 1))
                .body("items.service.noted", contains(0, 0))
                .body("items.noShow.called", contains(3, 1))
                .body("items[0].noShow.share", equalTo(0.3333f))
                .body("items.referralShare", contains(0.5f, 0.0f))
                .body("items[0].rating.average", equalTo(4.0f))
                .body("items[1]", not(hasKey("rating")));
    }

    private String called(String location) {
        return Desks.next(location, guide, ROLE).statusCode(201).extract().path("id");
    }

    private ValidatableResponse refer(String consultation) {
        return Schedules.login(guide, ROLE)
                .body(REFERRAL)
                .post("/consultations/" + consultation + "/referrals")
                .then();
    }

    /** Of yesterday and today, for who runs it at midnight. */
    private ValidatableResponse figures(String location, String by) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        var request = as("auditor")
                .queryParams(
                        "location",
                        location,
                        "from",
                        today.minusDays(1).toString(),
                        "to",
                        today.plusDays(2).toString());
        return (by.isEmpty() ? request : request.queryParam("by", by))
                .get("/consultations/statistics")
                .then()
                .statusCode(200);
    }
}
