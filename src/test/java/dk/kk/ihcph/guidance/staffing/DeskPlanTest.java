package dk.kk.ihcph.guidance.staffing;

import static dk.kk.ihcph.guidance.access.Administration.BIF;
import static dk.kk.ihcph.guidance.access.Administration.KFF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskPlanTest implements ApiTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Inject
    DeskPlan plan;

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
}
