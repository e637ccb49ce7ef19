package dk.kk.ihcph.guidance.budget.forecast;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The basis of a forecast: a method or a manual forecast. */
@Schema(name = "BudgetForecastBasis")
public enum ForecastBasis implements Coded {
    RUN_RATE(ForecastMethod.RUN_RATE.label()),
    PLAN(ForecastMethod.PLAN.label()),
    CREDIBILITY(ForecastMethod.CREDIBILITY.label()),
    MANUAL(new Bilingual("Manuelt skøn", "Manual override"));

    private final Bilingual label;

    ForecastBasis(Bilingual label) {
        this.label = label;
    }

    public static ForecastBasis of(ForecastMethod method) {
        return valueOf(method.name());
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
