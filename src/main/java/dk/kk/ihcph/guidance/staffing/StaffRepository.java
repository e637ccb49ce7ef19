package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.web.PageRequest;
import dk.kk.ihcph.guidance.web.Query;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds staff, by display name. */
@ApplicationScoped
class StaffRepository implements PanacheRepositoryBase<StaffMember, UUID> {

    List<StaffMember> list(StaffFilter filter, PageRequest page) {
        Query query = new Query()
                .where("administration = :administration", "administration", filter.administration)
                .where("function = :function", "function", filter.function)
                .where(
                        "activeFrom <= :activeOn and (activeTo is null or activeTo >= :activeOn)",
                        "activeOn",
                        filter.activeOn);
        page.after()
                .ifPresent(after -> query.where(
                        "(displayName, id) > (:lastName, :lastId)",
                        Map.of(
                                "lastName", after.value(0, String::valueOf),
                                "lastId", after.value(1, UUID::fromString))));
        return find(query.orderedBy("displayName, id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }
}
