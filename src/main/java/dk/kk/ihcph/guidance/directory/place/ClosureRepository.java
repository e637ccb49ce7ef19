package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.kernel.DayRange;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds our own closures, ordered by first day. */
@ApplicationScoped
class ClosureRepository implements PanacheRepositoryBase<Closure, UUID> {
    /**
     * In days. The database's rule closure_lasts_at_most_a_year limits the length, so that an earlier closure has
     * ended.
     */
    private static final int LONGEST_DAYS = 367;

    List<Closure> within(DayRange days) {
        Query query = touching(days, null);
        return list(query.orderedBy("startsOn, id"), query.parameters());
    }

    /** Lists closures after the closure with this key, or after the computed one of that day if the key is empty. */
    List<Closure> within(DayRange days, @Nullable String location, @Nullable LocalDate after, String key, int fetch) {
        Query query = touching(days, location);
        if (after != null && key.isEmpty()) {
            query.where("startsOn >= :after", "after", after);
        } else if (after != null) {
            query.where("(startsOn, id) > (:after, :last)", Map.of("after", after, "last", UUID.fromString(key)));
        }
        return find(query.orderedBy("startsOn, id"), query.parameters())
                .page(0, fetch)
                .list();
    }

    private static Query touching(DayRange days, @Nullable String location) {
        return new Query()
                .where("startsOn <= :to", "to", days.to())
                .where("endsOn >= :from", "from", days.from())
                .where("startsOn > :earliest", "earliest", days.from().minusDays(LONGEST_DAYS))
                .where("(location = :location or location is null)", "location", location);
    }
}
