package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of staffing, for /code-lists. */
final class StaffingCodeLists {
    private StaffingCodeLists() {}

    @Produces
    @Singleton
    static CodeList functions() {
        return new CodeList("staff-functions", List.of(StaffFunction.values()));
    }

    @Produces
    @Singleton
    static CodeList activities() {
        return new CodeList("shift-activities", List.of(ShiftActivity.values()));
    }

    @Produces
    @Singleton
    static CodeList statuses() {
        return new CodeList("shift-statuses", List.of(ShiftStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList rules() {
        return new CodeList("shift-rules", List.of(ShiftRule.values()));
    }

    @Produces
    @Singleton
    static CodeList absenceKinds() {
        return new CodeList("absence-kinds", List.of(AbsenceKind.values()));
    }

    @Produces
    @Singleton
    static CodeList absenceStatuses() {
        return new CodeList("absence-statuses", List.of(AbsenceStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList swapStatuses() {
        return new CodeList("shift-swap-statuses", List.of(SwapStatus.values()));
    }
}
