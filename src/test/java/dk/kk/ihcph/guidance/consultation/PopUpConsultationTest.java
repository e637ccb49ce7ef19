package dk.kk.ihcph.guidance.consultation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pop-up guidance is logged against its event. */
@QuarkusTest
class PopUpConsultationTest implements ApiTest {

    @Test
    void isLoggedAtItsPopUpAndCountedThere() {
        String popUp = popUp();
        as("kff-coordinator").post("/events/" + popUp + "/publish").then().statusCode(200);

        String first = logged(Map.of("topics", List.of("MITID"), "event", popUp, "persons", 3));
        logged(Map.of("topics", List.of("HOUSING"), "event", popUp));
        String elsewhere = logged(Map.of("topics", List.of("HOUSING"), "location", "IH"));

        as("bif-guide")
                .get("/consultations/" + first)
                .then()
                .body("event", equalTo(popUp))
                .body("location", equalTo("POPUP"));
        as("bif-guide").get("/consultations/" + elsewhere).then().body("event", nullValue());
        as("bif-guide")
                .queryParam("event", popUp)
                .queryParam("sort", "startedAt")
                .get("/consultations")
                .then()
                .body("items.event", contains(popUp, popUp));
        as("bif-guide")
                .get("/events/" + popUp + "/consultations")
                .then()
                .statusCode(200)
                .body("consultations", equalTo(2))
                .body("persons", equalTo(4));
        as("bif-guide")
                .get("/events/" + UUID.randomUUID() + "/consultations")
                .then()
                .statusCode(404);
    }

    @Test
    void isNotLoggedAtWhatIsOnlyPlannedOrUnknown() {
        for (String event : List.of(popUp(), UUID.randomUUID().toString())) {
            as("kff-guide")
                    .body(Map.of("topics", List.of("MITID"), "location", "POPUP", "event", event))
                    .post("/consultations")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/event"));
        }
    }

    private String popUp() {
        return as("kff-coordinator")
                .body(Map.of(
                        "type", "POP_UP",
                        "title", Map.of("da", "Pop-up", "en", "Pop-up"),
                        "startsAt", "2026-03-03T11:00:00+01:00",
                        "endsAt", "2026-03-03T14:00:00+01:00",
                        "location", "POPUP",
                        "hostOrganisation", "DTU",
                        "capacity", 200))
                .post("/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String logged(Map<String, ?> consultation) {
        return as("kff-guide")
                .body(consultation)
                .post("/consultations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
