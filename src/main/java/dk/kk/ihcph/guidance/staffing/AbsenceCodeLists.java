package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of absences, for /code-lists. */
final class AbsenceCodeLists {
    private AbsenceCodeLists() {}

    @Produces
    @Singleton
    static CodeList kinds() {
        return new CodeList("absence-kinds", List.of(AbsenceKind.values()));
    }

    @Produces
    @Singleton
    static CodeList statuses() {
        return new CodeList("absence-statuses", List.of(AbsenceStatus.values()));
    }
}
