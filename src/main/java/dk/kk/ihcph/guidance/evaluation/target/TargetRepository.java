package dk.kk.ihcph.guidance.evaluation.target;

import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads targets in the order of their proposal. */
@ApplicationScoped
class TargetRepository implements LockingRepository<IndicatorTarget, UUID> {
    private static final String IN_FORCE =
            "status = APPROVED and terms.from <= :on and (terms.to is null or terms.to > :on)";

    List<IndicatorTarget> list(TargetFilter filter, PageRequest page) {
        Query query = new Query()
                .where("terms.indicator = :indicator", "indicator", filter.indicator)
                .where("status = :status", "status", filter.status)
                .where(IN_FORCE, "on", filter.validOn);
        page.after(1).ifPresent(after -> query.where("id > :last", Map.of("last", after.id(0))));
        return find(query.orderedBy("id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    List<IndicatorTarget> inForce(LocalDate day) {
        return list(IN_FORCE, Map.of("on", day));
    }

    Optional<IndicatorTarget> inForce(String indicator, LocalDate day) {
        return find("terms.indicator = :indicator and " + IN_FORCE, Map.of("indicator", indicator, "on", day))
                .firstResultOptional();
    }

    /** Finds another approved target of the same indicator that is in force on a day on which this one would be. */
    Optional<IndicatorTarget> overlapping(IndicatorTarget target) {
        TargetTerms terms = target.terms();
        Query query = new Query()
                .where(
                        "id <> :id and status = APPROVED and terms.indicator = :indicator and (terms.to is null or"
                                + " (terms.to > :from and terms.to > terms.from))",
                        Map.of("id", target.id(), "indicator", terms.indicator(), "from", terms.from()))
                .where("terms.from < :to", "to", terms.to());
        return find(query.orderedBy("terms.from"), query.parameters()).firstResultOptional();
    }
}
