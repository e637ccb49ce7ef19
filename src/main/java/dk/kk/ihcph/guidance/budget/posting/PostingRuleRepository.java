package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads posting rules in the order of their creation. */
@ApplicationScoped
class PostingRuleRepository implements PanacheRepositoryBase<PostingRule, UUID> {

    List<PostingRule> list(PostingRuleFilter filter, PageRequest page) {
        Query query = new Query().where("administration = :administration", "administration", filter.administration);
        page.after(1).ifPresent(after -> query.where("id > :last", Map.of("last", after.id(0))));
        return find(query.orderedBy("id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    List<PostingRule> of(Collection<Administration> administrations) {
        return list("administration in ?1", administrations);
    }
}
