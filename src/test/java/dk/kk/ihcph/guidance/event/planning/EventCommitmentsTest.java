package dk.kk.ihcph.guidance.event.planning;

import static dk.kk.ihcph.guidance.event.PlannedEvents.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import dk.kk.ihcph.guidance.event.PlannedEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The commitments of events, as the budget is told. */
@QuarkusTest
class EventCommitmentsTest implements PlannedEvents {

    /** Newest first, by allocation. */
    private static String bound(String event, UUID allocation) {
        return TestDatabase.read(
                "select coalesce(string_agg(amount::text, ' ' order by recorded_at desc, id desc), 'none') from commitment"
                        + " where event = ?::uuid and allocation = ?",
                event,
                allocation);
    }

    private static Map<String, Object> cost(Object amount, UUID allocation) {
        return Map.of("plannedCost", Map.of("amount", amount, "allocation", allocation));
    }

    @Test
    void bindsWhatAPublishedEventIsPlannedToCostUntilItIsCalledOff() {
        String note = BudgetNotes.adopted(as("bif-controller"), as("kff-controller"));
        List<UUID> kff = as("kff-guide")
                .get("/allocations?administration=KFF&year=2027&budgetNote=" + note)
                .then()
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
        UUID management = kff.get(1);
        UUID activities = kff.get(2);
        String event = draft(plan("2027-02-03T16:00:00+01:00", cost(6500.5, activities)));
        assertThat(bound(event, activities)).isEqualTo("none");

        as(LEAD).post("/events/" + event + "/publish?dryRun=true").then().statusCode(200);
        assertThat(bound(event, activities)).isEqualTo("none");
        as(LEAD).post("/events/" + event + "/publish").then().statusCode(200);
        assertThat(bound(event, activities)).isEqualTo("6500.50");

        patch(LEAD, event, Map.of("capacity", 90)).statusCode(200);
        patch(LEAD, event, cost(7000, activities)).statusCode(200);
        assertThat(bound(event, activities)).isEqualTo("7000.00 6500.50");

        patch(LEAD, event, cost(7000, management)).statusCode(200);
        assertThat(bound(event, activities)).isEqualTo("0.00 7000.00 6500.50");
        assertThat(bound(event, management)).isEqualTo("7000.00");

        as(LEAD).body(Map.of("reason", Map.of("da", "Aflyst", "en", "Called off")))
                .post("/events/" + event + "/cancel")
                .then()
                .statusCode(200);
        assertThat(bound(event, management)).isEqualTo("0.00 7000.00");
    }
}
