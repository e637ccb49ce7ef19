package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of the rules of the schedule, for /code-lists. */
final class RuleCodeLists {
    private RuleCodeLists() {}

    @Produces
    @Singleton
    static CodeList activities() {
        return new CodeList("shift-activities", List.of(ShiftActivity.values()));
    }

    @Produces
    @Singleton
    static CodeList rules() {
        return new CodeList("shift-rules", List.of(ShiftRule.values()));
    }
}
