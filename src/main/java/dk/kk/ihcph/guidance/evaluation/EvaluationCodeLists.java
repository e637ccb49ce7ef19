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

    @Produces
    @Singleton
    static CodeList costBases() {
        return new CodeList("cost-bases", List.of(CostBasis.values()));
    }

    @Produces
    @Singleton
    static CodeList costScopes() {
        return new CodeList("cost-scopes", List.of(CostScope.values()));
    }

    @Produces
    @Singleton
    static CodeList costUnits() {
        return new CodeList("cost-units", List.of(CostUnit.values()));
    }
}
