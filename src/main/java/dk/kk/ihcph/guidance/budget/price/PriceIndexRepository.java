package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads rates by year and revision. */
@ApplicationScoped
class PriceIndexRepository implements PanacheRepositoryBase<PriceIndex, UUID> {
    private static final String NEWEST = "p.rate.revision = (select max(other.rate.revision) from PriceIndex other"
            + " where other.rate.year = p.rate.year)";

    List<PriceIndex> list(PriceIndexFilter filter, PageRequest page) {
        Query query = new Query().where("p.rate.year = :year", "year", filter.year);
        if (filter.revisions == Revisions.LATEST) {
            query.where(NEWEST, Map.of());
        }
        page.after(2)
                .ifPresent(after -> query.where(
                        "(p.rate.year, p.rate.revision) > (:lastYear, :lastRevision)",
                        Map.of(
                                "lastYear", after.value(0, Integer::valueOf),
                                "lastRevision", after.value(1, Integer::valueOf))));
        return find("from PriceIndex p " + query.orderedBy("p.rate.year, p.rate.revision"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Returns the newest rates of each year: at most one row per year. */
    List<YearRate> newest() {
        return find("from PriceIndex p where " + NEWEST).stream()
                .map(PriceIndex::rate)
                .toList();
    }

    /** Returns the last revision of a year; 0 if there is none. */
    int lastRevision(int year) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(p.rate.revision), 0) from PriceIndex p where p.rate.year = :year",
                        Integer.class)
                .setParameter("year", year)
                .getSingleResult();
    }
}
