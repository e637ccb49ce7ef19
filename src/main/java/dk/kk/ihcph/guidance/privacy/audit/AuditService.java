package dk.kk.ihcph.guidance.privacy.audit;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * The audit trail. Auditors read it; showing personal data writes to it. Changes need no call, because triggers
 * record them.
 */
@ApplicationScoped
public class AuditService {
    private final AuditEntryRepository entries;

    AuditService(AuditEntryRepository entries) {
        this.entries = entries;
    }

    Page<AuditEntryView> list(AuditEntryFilter filter, PageRequest page) {
        return Page.of(
                entries.list(filter, page), page, entry -> Cursor.of(entry.at(), entry.id()), rows -> rows.stream()
                        .map(AuditEntryView::of)
                        .toList());
    }

    /** Records that personal data of these records, each with its administration, is shown to the caller. */
    @Transactional
    public void recordReading(String entityType, Map<?, Administration> shown) {
        if (shown.isEmpty()) {
            return;
        }
        entries.addReading(entityType, shown);
    }
}
