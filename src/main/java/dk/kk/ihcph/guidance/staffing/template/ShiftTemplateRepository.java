package dk.kk.ihcph.guidance.staffing.template;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds templates, by name. */
@ApplicationScoped
class ShiftTemplateRepository implements PanacheRepositoryBase<ShiftTemplate, UUID> {

    List<ShiftTemplate> list(ShiftTemplateFilter filter, PageRequest page) {
        Query query = new Query().where("administration = :administration", "administration", filter.administration);
        page.after(2)
                .ifPresent(after -> query.where(
                        "(name, id) > (:lastName, :lastId)",
                        Map.of(
                                "lastName", after.text(0),
                                "lastId", after.id(1))));
        return find(query.orderedBy("name, id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }
}
