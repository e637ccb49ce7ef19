package dk.kk.ihcph.guidance.budget.year;

import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the years by administration and year. */
@ApplicationScoped
class BudgetYearRepository implements LockingRepository<BudgetYear, String> {

    List<BudgetYear> list(BudgetYearFilter filter, PageRequest page) {
        Query query = filter.query();
        page.after(1).ifPresent(after -> query.where("id > :last", Map.of("last", after.text(0))));
        return find(query.orderedBy("id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Locks the year: waits for bookings in progress, and keeps others from booking until the transaction ends. */
    Optional<BudgetYear> forChange(String id) {
        return locked(id);
    }

    /**
     * Returns whether the year is open, and keeps it open until the transaction ends. It asks the database, because
     * the session may hold an older state.
     */
    boolean staysOpen(String id) {
        return getEntityManager()
                .createNativeQuery("select status from budget_year where id = :id for share", String.class)
                .setParameter("id", id)
                .getResultList()
                .contains(BudgetYearStatus.OPEN.name());
    }

    /** Returns the ids of the open years. */
    List<String> open() {
        return getEntityManager()
                .createQuery("select y.id from BudgetYear y where y.status = :open", String.class)
                .setParameter("open", BudgetYearStatus.OPEN)
                .getResultList();
    }
}
