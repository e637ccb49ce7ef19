package dk.kk.ihcph.guidance.directory.offer;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Coded;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<Offer, String> {

    List<Offer> list(OfferFilter filter, PageRequest page) {
        Query query = new Query()
                .where("active = :active", "active", filter.active)
                .where("array_contains(topics, :topic)", "topic", filter.topic);
        page.after(1).ifPresent(after -> query.where("code > :last", "last", after.value(0, OfferRepository::code)));
        return find(query.orderedBy("code"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    private static String code(String given) {
        if (!given.matches(Coded.FORM)) {
            throw new IllegalArgumentException("not the code of an offer");
        }
        return given;
    }
}
