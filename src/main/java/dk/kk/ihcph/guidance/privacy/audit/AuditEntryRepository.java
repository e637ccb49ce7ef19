package dk.kk.ihcph.guidance.privacy.audit;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the audit trail, newest first. */
@ApplicationScoped
class AuditEntryRepository implements PanacheRepositoryBase<AuditEntry, UUID> {

    List<AuditEntry> list(AuditEntryFilter filter, PageRequest page) {
        Query query = new Query()
                .where("about.entityType = :entityType", "entityType", filter.entityType)
                .where("about.entityId = :entityId", "entityId", filter.entityId)
                .where("call.subject = :subject", "subject", filter.subject)
                .where("about.action = :action", "action", filter.action)
                .where("at >= :from", "from", filter.from)
                .where("at < :to", "to", filter.to);
        page.after(2)
                .ifPresent(after -> query.where(
                        "(at, id) < (:lastTime, :lastId)",
                        Map.of("lastTime", after.instant(0), "lastId", after.id(1))));
        return find(query.orderedBy("at desc, id desc"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Adds an entry for each record whose personal data is shown to the caller. */
    void addReading(String entityType, Map<?, Administration> shown) {
        List<? extends Map.Entry<?, Administration>> records = List.copyOf(shown.entrySet());
        getEntityManager()
                .createNativeQuery("select audit_read(:type, :ids, :administrations)")
                .setParameter("type", entityType)
                .setParameter(
                        "ids",
                        records.stream()
                                .map(record -> record.getKey().toString())
                                .toArray(String[]::new))
                .setParameter(
                        "administrations",
                        records.stream().map(record -> record.getValue().name()).toArray(String[]::new))
                .getResultList();
    }
}
