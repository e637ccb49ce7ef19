package dk.kk.ihcph.guidance.privacy.audit;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** The trail: read by auditors, written to where personal data is shown. Changes need no call: triggers record them. */
@ApplicationScoped
public class AuditService {
    private final EntityManager entities;
    private final AuditEntryRepository entries;

    AuditService(EntityManager entities, AuditEntryRepository entries) {
        this.entities = entities;
        this.entries = entries;
    }

    Page<AuditEntryView> list(AuditEntryFilter filter, PageRequest page) {
        return Page.of(entries.list(filter, page), page, entry -> Cursor.of(entry.id()), rows -> rows.stream()
                .map(AuditEntry::view)
                .toList());
    }

    /** Personal data of these records, each of its administration, is being shown to the caller. */
    @Transactional
    public void read(String entityType, Map<?, Administration> shown) {
        if (shown.isEmpty()) {
            return;
        }
        List<? extends Map.Entry<?, Administration>> records = List.copyOf(shown.entrySet());
        entities.createNativeQuery("select audit_read(:type, :ids, :administrations)")
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
