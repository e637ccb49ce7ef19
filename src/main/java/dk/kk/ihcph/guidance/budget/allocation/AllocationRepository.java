package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads allocations by year and, within a year, in the order of their creation. */
@ApplicationScoped
public class AllocationRepository implements PanacheRepositoryBase<Allocation, UUID> {
    private static final String LINES =
            "select new dk.kk.ihcph.guidance.budget.allocation.AllocatedLines$LineYear(a.id, a.line, a.note,"
                    + " a.label, a.terms.administration, a.year) from Allocation a where ";

    List<Allocation> list(AllocationFilter filter, PageRequest page) {
        Query query = filter.query();
        page.after(2)
                .ifPresent(after -> query.where(
                        "(a.year, a.id) > (:lastYear, :lastId)",
                        Map.of(
                                "lastYear", after.value(0, Integer::valueOf),
                                "lastId", after.id(1))));
        return find("from Allocation a " + query.orderedBy("a.year, a.id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Locks the allocations in the order of their ids, as the database does when an adjustment takes effect. */
    void lock(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("select id from allocation where id in (:ids) order by id for no key update")
                    .setParameter("ids", ids)
                    .getResultList();
        }
    }

    /**
     * Returns the totals sorted by the dimensions, or one total over everything if there are no dimensions.
     *
     * @param most the largest number of totals
     */
    List<AllocationTotal> totals(AllocationFilter filter, List<TotalDimension> by, int most) {
        Query query = filter.query();
        String fields = by.stream().map(dimension -> "a." + dimension.path()).collect(Collectors.joining(", "));
        String select = "select " + (by.isEmpty() ? "" : fields + ", ")
                + "sum(a.terms.fte), sum(a.adopted), sum(a.adopted + a.adjustments) from Allocation a ";
        String grouped = by.isEmpty() ? "" : " group by " + fields + " order by " + fields;
        TypedQuery<Object[]> totals =
                getEntityManager().createQuery(select + query.conditions() + grouped, Object[].class);
        query.parameters().forEach(totals::setParameter);
        return totals.setMaxResults(most)
                .getResultStream()
                .map(row -> total(row, by))
                .toList();
    }

    private static AllocationTotal total(Object[] row, List<TotalDimension> by) {
        Map<TotalDimension, Object> shared = new EnumMap<>(TotalDimension.class);
        for (int i = 0; i < by.size(); i++) {
            shared.put(by.get(i), row[i]);
        }
        return AllocationTotal.of(
                shared, (BigDecimal) row[by.size()], (BigDecimal) row[by.size() + 1], (BigDecimal) row[by.size() + 2]);
    }

    /** Reads the lines of those of the allocations that exist. */
    List<AllocatedLines.LineYear> lines(Collection<UUID> allocations) {
        return linesWhere("a.id in :ids order by a.id", allocations);
    }

    /** Reads all years of these lines, ascending. */
    List<AllocatedLines.LineYear> allYears(Collection<UUID> lines) {
        return linesWhere("a.line in :ids order by a.year, a.id", lines);
    }

    private List<AllocatedLines.LineYear> linesWhere(String condition, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(LINES + condition, AllocatedLines.LineYear.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
