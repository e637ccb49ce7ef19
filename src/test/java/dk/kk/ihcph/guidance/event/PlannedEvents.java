package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.ApiTest;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/** Makes events over the API, each test its own. */
public interface PlannedEvents extends ApiTest {
    String LEAD = "kff-coordinator";
    String MERGE_PATCH = "application/merge-patch+json";

    /** The required fields of an event of two hours that begins then. */
    static Map<String, Object> plan(String startsAt) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("type", "WELCOME");
        plan.put("title", Map.of("da", "Velkommen", "en", "Welcome"));
        plan.put("startsAt", startsAt);
        plan.put("endsAt", OffsetDateTime.parse(startsAt).plusHours(2).toString());
        plan.put("location", "IH");
        plan.put("capacity", 100);
        return plan;
    }

    static Map<String, Object> plan(String startsAt, Map<String, ?> more) {
        Map<String, Object> plan = plan(startsAt);
        plan.putAll(more);
        return plan;
    }

    default String draft(Map<String, Object> plan) {
        return as(LEAD).body(plan)
                .post("/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    default String published(Map<String, Object> plan) {
        String id = draft(plan);
        as(LEAD).post("/events/" + id + "/publish").then().statusCode(200);
        return id;
    }

    default ValidatableResponse patch(String role, String id, Map<String, ?> change) {
        String etag = as(LEAD).get("/events/" + id).header("ETag");
        return as(role).contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(change)
                .patch("/events/" + id)
                .then();
    }
}
