package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.web.PageRequest;
import dk.kk.ihcph.guidance.web.Query;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds consultations, by the keyset (startedAt, id). */
@ApplicationScoped
class ConsultationRepository implements PanacheRepositoryBase<Consultation, UUID> {

    List<Consultation> list(ConsultationFilter filter, PageRequest page) {
        Query query = new Query()
                .where("startedAt >= :from", "from", filter.from)
                .where("startedAt < :to", "to", filter.to)
                .where("location = :location", "location", filter.location)
                .where("administration = :administration", "administration", filter.administration)
                .where("array_contains(topics, :topic)", "topic", filter.topic)
                .where("municipality = :municipality", "municipality", filter.municipality)
                .where("channel = :channel", "channel", filter.channel)
                .where("status = :status", "status", filter.status);
        boolean newestFirst = filter.newestFirst();
        page.after()
                .ifPresent(last -> query.where(
                        "(startedAt, id) " + (newestFirst ? "<" : ">") + " (:lastStart, :lastId)",
                        Map.of("lastStart", last.value(0, Instant::parse), "lastId", last.value(1, UUID::fromString))));
        String order = newestFirst ? "startedAt desc, id desc" : "startedAt, id";
        return find(query.orderedBy(order), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Which of the references the administration has already, each with its consultation. */
    Map<String, UUID> byReference(Administration administration, Collection<String> references) {
        Map<String, UUID> found = new HashMap<>();
        if (!references.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select externalReference, id from Consultation where administration = :administration"
                                    + " and externalReference in :references",
                            Object[].class)
                    .setParameter("administration", administration)
                    .setParameter("references", references)
                    .getResultList()
                    .forEach(row -> found.put((String) row[0], (UUID) row[1]));
        }
        return found;
    }
}
