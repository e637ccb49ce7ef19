package dk.kk.ihcph.guidance.budget.plan;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.forecast.ForecastOverride;
import dk.kk.ihcph.guidance.budget.forecast.PlannedAllocation;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores plans and manual forecasts. Rows are added, never changed. */
@ApplicationScoped
class PlanRepository {
    private final EntityManager entities;

    PlanRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Locks the allocation, so that nobody else plans, overrides or adjusts it until the transaction ends. */
    Optional<PlannedAllocation> locked(UUID id) {
        return ((List<?>) entities.createNativeQuery(
                                """
                                select administration, year, adopted + adjustments from allocation where id = :id
                                for no key update""",
                                Object[].class)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                        .map(Object[].class::cast)
                        .findFirst()
                        .map(row -> new PlannedAllocation(
                                id, Administration.valueOf((String) row[0]), (Integer) row[1], (BigDecimal) row[2]));
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** Counts the plans of an allocation, which is the version of its plan. */
    long plans(UUID allocation) {
        return count(BudgetPlan.class, allocation);
    }

    /** Counts the manual forecasts and withdrawals of an allocation, which is the version of its forecast. */
    long overrides(UUID allocation) {
        return count(ForecastOverride.class, allocation);
    }

    Optional<BudgetPlan> plan(UUID allocation) {
        return newest(BudgetPlan.class, allocation);
    }

    Optional<ForecastOverride> override(UUID allocation) {
        return newest(ForecastOverride.class, allocation);
    }

    private long count(Class<?> rows, UUID allocation) {
        return entities.createQuery(
                        "select count(*) from " + rows.getSimpleName() + " where allocation = :allocation", Long.class)
                .setParameter("allocation", allocation)
                .getSingleResult();
    }

    private <T> Optional<T> newest(Class<T> rows, UUID allocation) {
        return entities.createQuery(
                        "from " + rows.getSimpleName()
                                + " where allocation = :allocation order by recordedAt desc, id desc",
                        rows)
                .setParameter("allocation", allocation)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Returns the manual forecasts, the newest first. */
    List<ForecastOverride> history(UUID allocation, PageRequest page) {
        Query query = new Query().where("allocation = :allocation", "allocation", allocation);
        page.after(1).ifPresent(last -> query.where("id < :last", "last", last.id(0)));
        var overrides =
                entities.createQuery("from ForecastOverride " + query.orderedBy("id desc"), ForecastOverride.class);
        query.parameters().forEach(overrides::setParameter);
        return overrides.setMaxResults(page.fetch()).getResultList();
    }
}
