package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the expected outcome keeps to the budget. */
@Schema(name = "BudgetLight")
public enum Light implements Coded {
    GREEN(new Bilingual("Følger budgettet", "On budget")),
    YELLOW(new Bilingual("Afviger fra budgettet", "Deviates from the budget")),
    RED(new Bilingual("Afviger væsentligt fra budgettet", "Deviates significantly from the budget"));

    private final Bilingual label;

    Light(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
