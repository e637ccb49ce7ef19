package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of swaps, for /code-lists. */
final class SwapCodeLists {
    private SwapCodeLists() {}

    @Produces
    @Singleton
    static CodeList statuses() {
        return new CodeList("shift-swap-statuses", List.of(SwapStatus.values()));
    }
}
