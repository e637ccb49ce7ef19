package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of shifts, for /code-lists. */
final class ShiftCodeLists {
    private ShiftCodeLists() {}

    @Produces
    @Singleton
    static CodeList statuses() {
        return new CodeList("shift-statuses", List.of(ShiftStatus.values()));
    }
}
