package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of staff, for /code-lists. */
final class StaffCodeLists {
    private StaffCodeLists() {}

    @Produces
    @Singleton
    static CodeList functions() {
        return new CodeList("staff-functions", List.of(StaffFunction.values()));
    }
}
