package dk.kk.ihcph.guidance.budget.round;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds forecast rounds, the newest first. */
@ApplicationScoped
class RoundRepository implements PanacheRepositoryBase<ForecastRound, UUID> {

    /** Returns rounds without their frozen status. */
    List<RoundEntry> list(RoundFilter filter, PageRequest page) {
        Query query = new Query().where("head.year = :year", "year", filter.year);
        page.after(1).ifPresent(last -> query.where("id < :last", "last", last.id(0)));
        var rounds = getEntityManager()
                .createQuery(
                        "select new " + RoundEntry.class.getName()
                                + "(id, head) from ForecastRound "
                                + query.orderedBy("id desc"),
                        RoundEntry.class);
        query.parameters().forEach(rounds::setParameter);
        return rounds.setMaxResults(page.fetch()).getResultList();
    }

    boolean has(int year, String name) {
        return count("head.year = ?1 and head.name = ?2", year, name) > 0;
    }
}
