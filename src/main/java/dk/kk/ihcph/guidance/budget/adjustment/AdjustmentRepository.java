package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads adjustments in the order of their proposal. */
@ApplicationScoped
class AdjustmentRepository implements LockingRepository<Adjustment, UUID> {

    List<Adjustment> list(AdjustmentFilter filter, PageRequest page) {
        Query query = new Query()
                .where("a.status = :status", "status", filter.status)
                .where("a.proposal.kind = :kind", "kind", filter.kind)
                .where("a.proposal.administration = :administration", "administration", filter.administration)
                .where(
                        "a.id in (select e.adjustment.id from AdjustmentEntry e where e.allocation = :allocation)",
                        "allocation",
                        filter.allocation)
                .where(
                        "a.id in (select e.adjustment.id from AdjustmentEntry e join Allocation l on l.id = e.allocation"
                                + " where l.year = :year)",
                        "year",
                        filter.year);
        page.after(1).ifPresent(after -> query.where("a.id > :last", Map.of("last", after.id(0))));
        return find("from Adjustment a " + query.orderedBy("a.id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /**
     * Returns the price level of each allocation's newest decided conversion. Allocations that were never converted
     * are missing.
     */
    Map<UUID, Integer> levels(Collection<UUID> allocations) {
        Map<UUID, Integer> levels = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select e.allocation, a.proposal.priceLevel from Adjustment a join a.entries e where e.allocation in"
                                + " :allocations and a.proposal.kind = PRICE_LEVEL and a.status = DECIDED order by a.recordedAt",
                        Object[].class)
                .setParameter("allocations", allocations)
                .getResultList()
                .forEach(row -> levels.put((UUID) row[0], (Integer) row[1]));
        return levels;
    }
}
