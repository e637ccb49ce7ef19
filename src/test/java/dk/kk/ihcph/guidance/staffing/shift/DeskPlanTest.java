package dk.kk.ihcph.guidance.staffing.shift;

import static dk.kk.ihcph.guidance.access.Administration.BIF;
import static dk.kk.ihcph.guidance.access.Administration.KFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskPlanTest implements ApiTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Inject
    DeskPlan plan;

    @Inject
    EntityManager entities;

    @Inject
    AuditActor actor;

    @Test
    void putsKffInInternationalHouseOnItsFourOpenDays() {
        for (int day : new int[] {0, 2, 3, 4}) {
            assertThat(plan.desksOn(MONDAY.plusDays(day))).contains(new DeskPlan.Desk(KFF, "IH"));
        }
    }

    @Test
    void putsBifOneDayInInternationalHouseAndThreeInErhvervshuset() {
        assertThat(plan.soleDeskOf(BIF, MONDAY)).contains("IH");
        for (int day : new int[] {2, 3, 4}) {
            assertThat(plan.soleDeskOf(BIF, MONDAY.plusDays(day))).contains("KEH");
        }
    }

    @Test
    void staffsNoDeskOnTuesdaysAndWeekends() {
        for (int day : new int[] {1, 5, 6}) {
            assertThat(plan.desksOn(MONDAY.plusDays(day))).isEmpty();
        }
    }

    @Test
    void fallsBackToTheOnlyDeskOfTheWeek() {
        LocalDate tuesday = MONDAY.plusDays(1);
        assertThat(plan.soleDeskOf(KFF, tuesday)).contains("IH");
        assertThat(plan.soleDeskOf(BIF, tuesday)).isEmpty();
    }

    @Test
    void knowsNoDeskBeforeThePilot() {
        LocalDate before = LocalDate.of(2024, 6, 24);
        assertThat(plan.desksOn(before)).isEmpty();
        assertThat(plan.soleDeskOf(KFF, before)).isEmpty();
    }

    @Test
    void putsWhoHasAPublishedShiftWhereItIs() {
        String subject = "guide-" + UUID.randomUUID();
        String id = Schedules.planned(
                Schedules.staff("BIF", Map.of("subject", subject)), "2026-01-05T09:00+01:00", "2026-01-05T12:00+01:00");
        Instant nine = Instant.parse("2026-01-05T08:00:00Z");
        assertThat(plan.placeOf(subject, BIF, nine)).isEmpty(); // a draft is no promise
        publish(id);
        assertThat(plan.placeOf(subject, BIF, nine)).contains("IH");
        assertThat(plan.placeOf(subject, BIF, nine.minusSeconds(1))).isEmpty();
        assertThat(plan.placeOf(subject, BIF, nine.plusSeconds(3 * 3600 - 1))).contains("IH");
        assertThat(plan.placeOf(subject, BIF, nine.plusSeconds(3 * 3600))).isEmpty();
        assertThat(plan.placeOf(subject, KFF, nine)).isEmpty();
    }

    @Test
    void countsWhoHasAPublishedShiftAtALocationsDesks() {
        Instant eleven = Instant.parse("2026-01-08T10:00:00Z");
        int before = plan.guidesAt("KEH", eleven);
        String id = Schedules.plan(Schedules.staff("BIF"), "KEH", "2026-01-08T09:00+01:00", "2026-01-08T12:00+01:00")
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(plan.guidesAt("KEH", eleven)).isEqualTo(before);
        publish(id);
        assertThat(plan.guidesAt("KEH", eleven)).isEqualTo(before + 1);
        assertThat(plan.guidesAt("KEH", Instant.parse("2026-01-08T11:00:00Z"))).isEqualTo(before);
        assertThat(plan.guidesAt("POPUP", eleven)).isZero();
    }

    @Test
    void logsACitizenWhereTheGuideHasAShift() {
        String subject = "guide-" + UUID.randomUUID();
        String token = TestIssuer.signed(TestIssuer.claims(subject).groups(Set.of("bif-guide")), "first");
        String wednesday = "{\"topics\":[\"MITID\"],\"startedAt\":\"2026-01-07T12:00:00+01:00\"}";
        String id = Schedules.plan(
                        Schedules.staff("BIF", Map.of("subject", subject)),
                        "IH",
                        "2026-01-07T11:00+01:00",
                        "2026-01-07T15:00+01:00")
                .statusCode(201)
                .extract()
                .path("id");
        anonymous()
                .auth()
                .oauth2(token)
                .body(wednesday)
                .post("/consultations")
                .then()
                .body("location", equalTo("KEH"));
        publish(id);
        anonymous()
                .auth()
                .oauth2(token)
                .body(wednesday)
                .post("/consultations")
                .then()
                .body("location", equalTo("IH"));
    }

    private void publish(String shift) {
        actor.runAs("test", () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update shift set status = 'PUBLISHED' where id = :id")
                        .setParameter("id", UUID.fromString(shift))
                        .executeUpdate()));
    }
}
