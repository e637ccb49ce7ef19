package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of the status of a year, for /code-lists. */
final class StatusCodeLists {
    private StatusCodeLists() {}

    @Produces
    @Singleton
    static CodeList forecastBases() {
        return new CodeList("budget-forecast-bases", List.of(ForecastBasis.values()));
    }

    @Produces
    @Singleton
    static CodeList lights() {
        return new CodeList("budget-lights", List.of(Light.values()));
    }
}
