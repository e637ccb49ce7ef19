package dk.kk.ihcph.guidance.staffing.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.staffing.PublishedShifts;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hours of the schedule, as they are reported to the budget. */
@QuarkusTest
class FundedHoursTest implements ApiTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    @Inject
    PublishedShifts published;

    @Inject
    FundedHoursService funded;

    @Inject
    AuditActor actor;

    private String allocation;

    @BeforeEach
    void adoptANote() {
        String note = BudgetNotes.adopted(as("bif-controller"), as("kff-controller"));
        allocation = as("bif-guide")
                .get("/allocations?administration=BIF&year=2026&budgetNote=" + note)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private String guide(String hoursPerYear) {
        return Schedules.staff("BIF", Map.of("funding", List.of(funding(hoursPerYear))));
    }

    private Map<String, Object> funding(String hoursPerYear) {
        return Map.of(
                "allocation",
                allocation,
                "hoursPerYear",
                Double.valueOf(hoursPerYear),
                "firstDay",
                "2026-01-01",
                "lastDay",
                "2026-12-31");
    }

    private void fund(String guide, List<Map<String, Object>> funding) {
        as("bif-coordinator")
                .contentType("application/merge-patch+json")
                .header("If-Match", as("bif-coordinator").get("/staff/" + guide).getHeader("ETag"))
                .body(Map.of("funding", funding))
                .patch("/staff/" + guide)
                .then()
                .statusCode(200);
    }

    /** A published shift of four hours in the morning of a past day. */
    private String shift(String staff, LocalDate day) {
        ZonedDateTime from = day.atTime(9, 0).atZone(ZONE);
        return published.publish(Schedules.preparation(staff, from, from.plusHours(4)));
    }

    private int confirm(String shift) {
        return as("bif-coordinator")
                .body("{}")
                .post("/shifts/" + shift + "/confirm")
                .statusCode();
    }

    /** The newest that is known of a month, as worked and planned hours; and how often something new was told. */
    private String bound(int month) {
        return TestDatabase.read(
                "select coalesce((select worked_hours || ' ' || planned_hours from commitment where allocation = ?::uuid and month = ?"
                        + " order by recorded_at desc, id desc limit 1), 'none')",
                allocation,
                month);
    }

    private String told() {
        return TestDatabase.read("select count(*) from commitment where allocation = ?::uuid", allocation);
    }

    @Test
    void followsAShiftFromPlanToWork() {
        String guide = guide("631.50");
        String first = shift(guide, LocalDate.of(2026, 3, 2));
        String second = shift(guide, LocalDate.of(2026, 3, 4));
        assertThat(bound(3)).isEqualTo("none");
        assertThat(confirm(first)).isEqualTo(200);
        assertThat(bound(3)).isEqualTo("4.00 4.00");
        as("bif-coordinator")
                .body("{\"reason\": \"Syg\"}")
                .post("/shifts/" + second + "/cancel")
                .then()
                .statusCode(200);
        assertThat(bound(3)).isEqualTo("4.00 0.00");
        assertThat(bound(4)).isEqualTo("none");
        assertThat(told()).isEqualTo("2");
    }

    @Test
    void tellsNothingTwice() {
        String guide = guide("631.50");
        assertThat(confirm(shift(guide, LocalDate.of(2026, 3, 2)))).isEqualTo(200);
        actor.runAs("test", () -> {
            assertThat(funded.reportAll(Year.of(2026))).isPositive();
            funded.reportAll(Year.of(2026));
        });
        assertThat(told()).isEqualTo("1");
    }

    @Test
    void bindsNoMoreThanIsFunded() {
        String guide = guide("100.00");
        assertThat(confirm(shift(guide, LocalDate.of(2026, 3, 2)))).isEqualTo(200);
        assertThat(confirm(shift(guide, LocalDate.of(2026, 4, 1)))).isEqualTo(200);
        fund(guide, List.of(funding("6.00")));
        assertThat(bound(3)).isEqualTo("4.00 0.00");
        assertThat(bound(4)).isEqualTo("2.00 0.00");
    }

    @Test
    void followsWhoIsFunded() {
        String guide = Schedules.staff("BIF");
        assertThat(confirm(shift(guide, LocalDate.of(2026, 3, 2)))).isEqualTo(200);
        assertThat(bound(3)).isEqualTo("none");
        for (List<Map<String, Object>> funding : List.of(List.of(funding("100")), List.<Map<String, Object>>of())) {
            fund(guide, funding);
            assertThat(bound(3)).isEqualTo(funding.isEmpty() ? "0.00 0.00" : "4.00 0.00");
        }
    }

    @Test
    void losesNoHoursThatAreConfirmedAtOnce() {
        List<String> shifts = IntStream.range(0, 12)
                .mapToObj(at -> shift(guide("63.15"), LocalDate.of(2026, 5, 4).plusDays(at)))
                .toList();
        assertThat(Concurrently.run(12, at -> confirm(shifts.get(at)))).containsOnly(200);
        assertThat(bound(5)).isEqualTo("48.00 0.00");
    }
}
