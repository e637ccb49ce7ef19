package dk.kk.ihcph.guidance.budget.year;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.BudgetProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What whoever books asks of the year. */
@ApplicationScoped
public class BudgetYears {
    private final BudgetYearRepository years;

    BudgetYears(BudgetYearRepository years) {
        this.years = years;
    }

    /** The years that are open, as things are now. */
    public record Open(Set<String> ids) {
        public boolean has(Administration administration, int year) {
            return ids.contains(BudgetYear.id(administration, year));
        }
    }

    /** There are two a year, so all of them are read. */
    public Open open() {
        return new Open(Set.copyOf(years.open()));
    }

    /** Refuses with 409 where the year is closed, and else keeps it from being closed until the transaction ends. */
    public void requireOpen(Administration administration, int year) {
        String id = BudgetYear.id(administration, year);
        if (!years.staysOpen(id)) {
            throw Refused.of(BudgetProblem.YEAR_CLOSED, id);
        }
    }
}
