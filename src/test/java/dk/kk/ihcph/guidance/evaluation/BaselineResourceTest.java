package dk.kk.ihcph.guidance.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BaselineResourceTest implements ApiTest {

    @Test
    void statesThePilotsFiguresWithTheirSource() {
        as("evaluator")
                .get("/baselines")
                .then()
                .statusCode(200)
                .body(
                        "items.indicator",
                        contains(
                                "CONSULTATIONS_PER_MONTH",
                                "WELCOME_EVENTS_HELD",
                                "REGISTERED_PER_EVENT",
                                "ATTENDED_PER_EVENT",
                                "NO_SHOW_SHARE"))
                .body("items.value", contains(900.0f, 4.0f, 86.0f, 30.0f, 65.0f))
                .body("items.approximate", contains(true, false, false, false, true))
                .body("items.derived", contains(false, false, false, false, true))
                .body("items[4].derivation.en", containsString("if all who came had registered"))
                .body("items.source.budgetNote", everyItem(equalTo("KF042")));
    }

    @Test
    void isForThoseWhoReport() {
        anonymous().get("/baselines").then().statusCode(401);
        as("bif-guide").get("/baselines").then().statusCode(403);
        as("kff-coordinator").get("/baselines").then().statusCode(200);
    }
}
