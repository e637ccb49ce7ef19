package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads budget notes in the order of their import. */
@ApplicationScoped
class BudgetNoteRepository implements PanacheRepositoryBase<BudgetNote, UUID> {

    Optional<BudgetNote> byCode(String code) {
        return find("heading.code", code).firstResultOptional();
    }

    /** Finds a note and locks it against other decisions until the transaction ends. */
    Optional<BudgetNote> byCodeForDecision(String code) {
        return find("heading.code", code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<BudgetNote> list(BudgetNoteFilter filter, PageRequest page) {
        Query query = new Query()
                .where("status = :status", "status", filter.status)
                .where("heading.kind = :kind", "kind", filter.kind);
        page.after(1).ifPresent(after -> query.where("id > :last", Map.of("last", after.id(0))));
        return find(query.orderedBy("id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Detaches the note from the session, so that its changes are not written. */
    void detach(BudgetNote note) {
        getEntityManager().detach(note);
    }
}
