package dk.kk.ihcph.guidance.budget.forecast;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The method by which the outcome of a year is computed before it ends. */
@Schema(name = "BudgetForecastMethod")
public enum ForecastMethod implements Coded {
    RUN_RATE(new Bilingual("Fremskrivning af forbruget til dato", "Spending to date, extrapolated")),
    PLAN(new Bilingual(
            "Forbrug til dato plus plan for resten af året",
            "Spending to date plus the plan for the rest of the year")),
    CREDIBILITY(new Bilingual(
            "Forbrug til dato plus plan justeret for afvigelsen til dato",
            "Spending to date plus the plan, adjusted by the deviation to date"));

    private final Bilingual label;

    ForecastMethod(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
