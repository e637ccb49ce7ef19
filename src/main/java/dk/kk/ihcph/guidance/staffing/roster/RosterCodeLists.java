package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of rosters, for /code-lists. */
final class RosterCodeLists {
    private RosterCodeLists() {}

    @Produces
    @Singleton
    static CodeList statuses() {
        return new CodeList("roster-statuses", List.of(RosterStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList levels() {
        return new CodeList("roster-levels", List.of(RosterLevel.values()));
    }

    @Produces
    @Singleton
    static CodeList constraints() {
        return new CodeList("roster-constraints", List.of(RosterConstraint.values()));
    }
}
