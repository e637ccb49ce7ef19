package dk.kk.ihcph.guidance.staffing.swap;

import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.AllowedActions;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The listed actions of swaps, shifts and absences are exactly those that their guards let through, in every state. */
@QuarkusTest
class SwapActionsTest implements ApiTest {
    private static final Map<String, Object> REASON = Map.of("reason", "Away that week");

    private String shift = "";
    private String colleague = "";
    private String colleagueLogin = "";

    private RequestSpecification planner() {
        return as("bif-coordinator");
    }

    private String publishedShift(String staff, String day) {
        String id = Schedules.planned(staff, day + "T09:00+01:00", day + "T15:00+01:00");
        TestDatabase.write("update shift set status = 'PUBLISHED' where id = '" + id + "'");
        return id;
    }

    private String swap(String state) {
        colleagueLogin = "colleague-" + UUID.randomUUID();
        colleague = Schedules.staff("BIF", Map.of("subject", colleagueLogin));
        shift = publishedShift(Schedules.staff("BIF"), "2031-03-03");
        String id = planner()
                .body(Map.of("shift", shift, "receivingStaff", colleague))
                .post("/shift-swaps")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (!state.equals("REQUESTED")) {
            String stored = state.equals("STALE") ? "ACCEPTED" : state;
            String reason = state.equals("DECLINED") ? ", decline_reason = 'No'" : "";
            TestDatabase.write("update shift_swap set status = '" + stored + "'" + reason + " where id = '" + id + "'");
        }
        if (state.equals("STALE")) {
            TestDatabase.write(
                    "update shift set status = 'CANCELLED', change_reason = 'No' where id = '" + shift + "'");
        }
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTED", "ACCEPTED", "STALE", "APPROVED", "DECLINED", "WITHDRAWN"})
    void aSwapListsWhatAPlannerMayDo(String state) {
        AllowedActions.agreeWithGuards(
                () -> swap(state),
                id -> planner().get("/shift-swaps/" + id),
                Map.of(
                        "APPROVE", (id, etag) -> planner().body(Map.of()).post("/shift-swaps/" + id + "/approve"),
                        "DECLINE", (id, etag) -> planner().body(REASON).post("/shift-swaps/" + id + "/decline"),
                        "WITHDRAW", (id, etag) -> planner().post("/shift-swaps/" + id + "/withdraw")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTED", "ACCEPTED", "APPROVED", "DECLINED", "WITHDRAWN"})
    void aSwapListsWhatTheColleagueMayDo(String state) {
        AllowedActions.agreeWithGuards(
                () -> swap(state),
                id -> Schedules.login(colleagueLogin, "bif-guide").get("/shift-swaps/" + id),
                Map.of(
                        "ACCEPT",
                        (id, etag) ->
                                Schedules.login(colleagueLogin, "bif-guide").post("/shift-swaps/" + id + "/accept"),
                        "DECLINE",
                        (id, etag) -> Schedules.login(colleagueLogin, "bif-guide")
                                .body(REASON)
                                .post("/shift-swaps/" + id + "/decline")));
    }

    @Test
    void aColleagueIsAskedAgainOnceTheShiftWasMoved() {
        String id = swap("ACCEPTED");
        String etag = planner().get("/shifts/" + shift).header("ETag");
        planner()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(Map.of(
                        "startsAt", "2031-03-06T09:00+01:00",
                        "endsAt", "2031-03-06T15:00+01:00",
                        "reason", "Moved to Thursday"))
                .patch("/shifts/" + shift)
                .then()
                .statusCode(200);
        planner().get("/shift-swaps/" + id).then().body("status", equalTo("REQUESTED"));
        planner().body(Map.of()).post("/shift-swaps/" + id + "/approve").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "PUBLISHED", "CANCELLED", "BEGUN", "CONFIRMED"})
    void aShiftListsWhatAPlannerMayDo(String state) {
        AllowedActions.agreeWithGuards(
                () -> shift(state),
                id -> planner().get("/shifts/" + id),
                Map.of(
                        "CHANGE",
                        (id, etag) -> planner()
                                .contentType("application/merge-patch+json")
                                .header("If-Match", etag)
                                .body(Map.of("activity", "PREPARATION", "reason", "Prepares"))
                                .patch("/shifts/" + id),
                        "CANCEL",
                        (id, etag) -> planner().body(REASON).post("/shifts/" + id + "/cancel"),
                        "DELETE",
                        (id, etag) -> planner().header("If-Match", etag).delete("/shifts/" + id),
                        "CONFIRM",
                        (id, etag) -> planner().body(Map.of()).post("/shifts/" + id + "/confirm")));
    }

    private String shift(String state) {
        String id = publishedShift(Schedules.staff("BIF"), "2031-03-03");
        String begun = "starts_at = now() - interval '30 hours', ends_at = now() - interval '24 hours'";
        String set =
                switch (state) {
                    case "BEGUN" -> begun;
                    case "CONFIRMED" ->
                        begun
                                + ", actual_starts_at = now() - interval '30 hours', actual_ends_at = now() - interval '24 hours'";
                    default -> "status = '" + state + "', change_reason = 'No'";
                };
        TestDatabase.write("update shift set " + set + " where id = '" + id + "'");
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTED", "APPROVED", "DECLINED", "WITHDRAWN"})
    void anAbsenceListsWhatAPlannerMayDo(String state) {
        LocalDate day = LocalDate.of(2031, 4, 7);
        AllowedActions.agreeWithGuards(
                () -> {
                    String id = Schedules.absence(Schedules.staff("BIF"), "VACATION", day, day.plusDays(1));
                    if (!state.equals("REQUESTED")) {
                        String why = state.equals("DECLINED") ? ", decision_reason = 'No'" : "";
                        TestDatabase.write("update absence set status = '" + state + "', decided_at = now()" + why
                                + " where id = '" + id + "'");
                    }
                    return id;
                },
                id -> planner().get("/absences/" + id),
                Map.of(
                        "APPROVE", (id, etag) -> planner().body(Map.of()).post("/absences/" + id + "/approve"),
                        "DECLINE", (id, etag) -> planner().body(REASON).post("/absences/" + id + "/decline"),
                        "WITHDRAW", (id, etag) -> planner().post("/absences/" + id + "/withdraw")));
    }
}
