package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of the budget, for /code-lists. */
final class BudgetCodeLists {
    private BudgetCodeLists() {}

    @Produces
    @Singleton
    static CodeList committees() {
        return new CodeList("committees", List.of(Committee.values()));
    }

    @Produces
    @Singleton
    static CodeList controlAreas() {
        return new CodeList("control-areas", List.of(ControlArea.values()));
    }

    @Produces
    @Singleton
    static CodeList directions() {
        return new CodeList("directions", List.of(Direction.values()));
    }

    @Produces
    @Singleton
    static CodeList noteKinds() {
        return new CodeList("budget-note-kinds", List.of(NoteKind.values()));
    }

    @Produces
    @Singleton
    static CodeList noteStatuses() {
        return new CodeList("budget-note-statuses", List.of(NoteStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList purposes() {
        return new CodeList("budget-purposes", List.of(Purpose.values()));
    }

    @Produces
    @Singleton
    static CodeList priceBases() {
        return new CodeList("price-bases", List.of(PriceBasis.values()));
    }

    @Produces
    @Singleton
    static CodeList budgetYearStatuses() {
        return new CodeList("budget-year-statuses", List.of(BudgetYearStatus.values()));
    }
}
