package dk.kk.ihcph.guidance.staffing.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScheduleConcurrencyTest implements ApiTest {
    @Inject
    EntityManager entities;

    @Inject
    AuditActor actor;

    @Test
    void ofFiftyWhoBookOnePersonIntoOneHourOneSucceeds() {
        String staff = Schedules.staff("BIF");
        List<Integer> answers = Concurrently.run(
                50, caller -> Schedules.plan(staff, "IH", "2026-03-02T10:00+01:00", "2026-03-02T11:00+01:00")
                        .extract()
                        .statusCode());
        assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(49);
        as("bif-coordinator")
                .queryParam("staff", staff)
                .get("/shifts")
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(1));
    }

    /** Rules that look at other shifts hold too: each alone would be fine, both together leave no rest. */
    @Test
    void ofManyWhoTakeAwayEachOthersRestOneSucceeds() {
        String staff = Schedules.staff("BIF");
        List<Integer> answers = Concurrently.run(12, caller -> as("bif-coordinator")
                .body(Schedules.with(
                        caller % 2 == 0
                                ? Schedules.shift(staff, "IH", "2026-03-02T14:00+01:00", "2026-03-02T23:00+01:00")
                                : Schedules.shift(staff, "IH", "2026-03-03T05:00+01:00", "2026-03-03T09:00+01:00"),
                        "override",
                        Map.of("reason", "A test")))
                .post("/shifts")
                .then()
                .extract()
                .statusCode());
        assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(11);
    }

    /** Batches that hold the same people in another order wait for each other, and never in a circle. */
    @Test
    void batchesOfTheSamePeopleInAnyOrderNeverDeadlock() {
        String one = Schedules.staff("BIF");
        String other = Schedules.staff("BIF");
        List<Integer> answers = Concurrently.run(16, caller -> {
            String hour = "2026-03-%02dT09:00+01:00".formatted(2 + 7 * (caller % 4));
            String end = "2026-03-%02dT10:00+01:00".formatted(2 + 7 * (caller % 4));
            List<Map<String, Object>> items = List.of(
                    Schedules.shift(caller % 2 == 0 ? one : other, "IH", hour, end),
                    Schedules.shift(caller % 2 == 0 ? other : one, "IH", hour, end));
            return as("bif-coordinator")
                    .body(Map.of("items", items))
                    .post("/shifts/batch")
                    .then()
                    .extract()
                    .statusCode();
        });
        assertThat(Collections.frequency(answers, 200)).isEqualTo(4);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(12);
    }

    /** The last line of defence, should the application forget to look. */
    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        String staff = Schedules.staff("BIF");
        Schedules.planned(staff, "2026-03-02T10:00+01:00", "2026-03-02T11:00+01:00");
        insert(staff, "2026-03-02T11:00+01:00", "2026-03-02T12:00+01:00");
        assertThatThrownBy(() -> insert(staff, "2026-03-02T10:30+01:00", "2026-03-02T10:45+01:00"))
                .hasStackTraceContaining("shift_never_overlaps_another");
    }

    private void insert(String staff, String from, String to) {
        actor.runAs("test", () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into shift (id, version, staff, administration, location, starts_at, ends_at, activity,"
                                + " status) values (uuidv7(), 0, :staff, 'BIF', 'IH', cast(:from as timestamptz),"
                                + " cast(:to as timestamptz), 'DESK', 'DRAFT')")
                .setParameter("staff", UUID.fromString(staff))
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate()));
    }
}
