package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.web.Query;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds desk days; there are a handful. */
@ApplicationScoped
class DeskDayRepository implements PanacheRepositoryBase<DeskDay, UUID> {

    List<DeskDay> list(DeskDayFilter filter) {
        Query query = new Query()
                .where("administration = :administration", "administration", filter.administration)
                .where("location = :location", "location", filter.location);
        return list(query.orderedBy("id"), query.parameters());
    }

    /** In the order of administration and location, which makes the sample data of a day the same each time. */
    List<DeskDay> inOrder() {
        return list("order by administration, location, weekday, validFrom");
    }
}
