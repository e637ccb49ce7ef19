package dk.kk.ihcph.guidance.budget.adjustment;

import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.DECISION;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.allocations;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.entry;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.proposed;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.request;

import dk.kk.ihcph.guidance.AllowedActions;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an adjustment lists as allowed is what its guards let through, in every state. */
@QuarkusTest
class AdjustmentActionsTest implements ApiTest {
    private UUID bif;
    private UUID kff;

    @BeforeEach
    void adoptANote() {
        List<UUID> all =
                allocations(as("bif-guide"), BudgetNotes.adopted(as("bif-controller"), as("kff-controller")), 2027);
        bif = all.get(0);
        kff = all.get(1);
    }

    private BiFunction<String, String, Response> step(String role, String step) {
        return (id, etag) -> as(role).body(DECISION).post("/budget-adjustments/" + id + "/" + step);
    }

    private Response withoutBody(String role, String id, String step) {
        return as(role).post("/budget-adjustments/" + id + "/" + step);
    }

    private void agree(String role, Supplier<String> adjustment) {
        AllowedActions.agreeWithGuards(
                adjustment,
                id -> as(role).get("/budget-adjustments/" + id),
                Map.of(
                        "DECIDE",
                        step(role, "decide"),
                        "REJECT",
                        step(role, "reject"),
                        "WITHDRAW",
                        (id, etag) -> withoutBody(role, id, "withdraw")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "decide", "reject", "withdraw"})
    void listsWhatTheProposerMayDo(String step) {
        agree("kff-controller", () -> {
            String id = proposed(as("kff-controller"), request("SUPPLEMENTARY_GRANT", entry(kff, "1.00")));
            if (step.equals("withdraw")) {
                withoutBody("kff-controller", id, step).then().statusCode(200);
            } else if (!step.isEmpty()) {
                step("kff-controller", step).apply(id, "").then().statusCode(200);
            }
            return id;
        });
    }

    @Test
    void listsADecisionOnlyOnceTheOtherAdministrationApproved() {
        Supplier<String> pending =
                () -> proposed(as("kff-controller"), request("TRANSFER", entry(kff, "-1.00"), entry(bif, "1.00")));
        agree("kff-controller", pending);
        agree("kff-controller", () -> {
            String id = pending.get();
            withoutBody("bif-controller", id, "approve").then().statusCode(200);
            return id;
        });
    }
}
