package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.AllowedActions;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.event.PlannedEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In every state, the guards let through the actions that an event lists as allowed. */
@QuarkusTest
class EventActionsTest implements PlannedEvents {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, 30",
        "PUBLISHED, 30",
        "PUBLISHED, -1",
        "COMPLETED, -30",
        "CANCELLED, 30",
        "CANCELLED, -30",
    })
    void listsWhatItsGuardsLetThrough(String status, int hours) {
        AllowedActions.agreeWithGuards(
                () -> event(status, hours),
                id -> as(LEAD).get("/events/" + id),
                Map.of(
                        "CHANGE",
                        (id, etag) -> as(LEAD).contentType(MERGE_PATCH)
                                .header("If-Match", etag)
                                .body(Map.of("catering", "Coffee"))
                                .patch("/events/" + id),
                        "PUBLISH",
                        (id, etag) -> as(LEAD).post("/events/" + id + "/publish"),
                        "CANCEL",
                        (id, etag) -> as(LEAD).post("/events/" + id + "/cancel"),
                        "COMPLETE",
                        (id, etag) -> as(LEAD).body(Map.of("attended", 3)).post("/events/" + id + "/complete"),
                        "CORRECT_HEADCOUNT",
                        (id, etag) -> as(LEAD).header("If-Match", etag)
                                .body(Map.of("attended", 4))
                                .put("/events/" + id + "/headcount"),
                        "DELETE",
                        (id, etag) -> as(LEAD).header("If-Match", etag).delete("/events/" + id),
                        "REPEAT",
                        (id, etag) -> as(LEAD).body(Map.of("everyMonths", 2, "count", 1))
                                .post("/events/" + id + "/repeat")));
    }

    private String event(String status, int hours) {
        String start = OffsetDateTime.now()
                .plusHours(hours)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String id = draft(PlannedEvents.plan(start));
        String more = status.equals("COMPLETED") ? ", attended = 2, headcount_method = 'COUNTED_AT_THE_DOOR'" : "";
        TestDatabase.write("update event set status = '" + status + "'" + more + " where id = '" + id + "'");
        return id;
    }
}
