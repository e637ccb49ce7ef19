package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;

/** What whoever books asks of the year. */
@ApplicationScoped
public class BudgetYears {
    private final BudgetYearRepository years;

    BudgetYears(BudgetYearRepository years) {
        this.years = years;
    }

    /** Refuses with 409 where the year is closed, and else keeps it from being closed until the transaction ends. */
    public void requireOpen(Administration administration, int year) {
        String id = BudgetYear.id(administration, year);
        if (!years.staysOpen(id)) {
            throw ProblemException.of(ProblemType.YEAR_CLOSED, id);
        }
    }
}
