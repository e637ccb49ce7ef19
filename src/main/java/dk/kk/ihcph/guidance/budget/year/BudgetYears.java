package dk.kk.ihcph.guidance.budget.year;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.BudgetProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Tells the features that book whether a year is open. */
@ApplicationScoped
public class BudgetYears {
    private final BudgetYearRepository years;

    BudgetYears(BudgetYearRepository years) {
        this.years = years;
    }

    /** The years that are open now. */
    public record Open(Set<String> ids) {
        public boolean has(Administration administration, int year) {
            return ids.contains(BudgetYear.id(administration, year));
        }
    }

    /** Reads all open years; an administration has one a year, so there are few. */
    public Open open() {
        return new Open(Set.copyOf(years.open()));
    }

    /** Refuses with 409 if the year is closed; otherwise keeps it open until the transaction ends. */
    public void requireOpen(Administration administration, int year) {
        if (!years.staysOpen(BudgetYear.id(administration, year))) {
            throw Refused.of(BudgetProblem.YEAR_CLOSED, year, administration);
        }
    }
}
