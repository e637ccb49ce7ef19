package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.evaluation.report.content.SealedContent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Keeps the contents of drafts, and of frozen reports. */
@ApplicationScoped
class ContentRepository implements PanacheRepositoryBase<DraftContent, UUID> {

    /** Returns the content of a report, frozen or not; empty if it is not computed. */
    Optional<SealedContent> of(UUID report) {
        return Optional.ofNullable(getEntityManager().find(FrozenContent.class, report))
                .map(FrozenContent::content)
                .or(() -> findByIdOptional(report).map(DraftContent::content));
    }

    void keep(UUID report, SealedContent content) {
        findByIdOptional(report)
                .ifPresentOrElse(draft -> draft.replace(content), () -> persist(new DraftContent(report, content)));
    }

    /** Moves the content of a draft, byte for byte, to where nothing changes it. */
    void freeze(UUID report) {
        DraftContent draft = findById(report);
        getEntityManager().persist(new FrozenContent(report, draft.content()));
        delete(draft);
    }
}
