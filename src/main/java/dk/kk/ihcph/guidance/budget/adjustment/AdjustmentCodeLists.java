package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of adjustments, for /code-lists. */
final class AdjustmentCodeLists {
    private AdjustmentCodeLists() {}

    @Produces
    @Singleton
    static CodeList kinds() {
        return new CodeList("budget-adjustment-kinds", List.of(AdjustmentKind.values()));
    }

    @Produces
    @Singleton
    static CodeList statuses() {
        return new CodeList("budget-adjustment-statuses", List.of(AdjustmentStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList accounts() {
        return new CodeList("budget-adjustment-accounts", List.of(AdjustmentAccount.values()));
    }
}
