package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of the evaluation, for /code-lists. */
final class EvaluationCodeLists {
    private EvaluationCodeLists() {}

    @Produces
    @Singleton
    static CodeList baselineUnits() {
        return new CodeList("baseline-units", List.of(BaselineUnit.values()));
    }
}
