package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.evaluation.report.content.SealedContent;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The content of a draft, until it is frozen. */
@Entity
@Table(name = "evaluation_report_draft")
class DraftContent {
    @Id
    private UUID report;

    @Embedded
    private SealedContent content;

    @SuppressWarnings("NullAway.Init")
    protected DraftContent() {}

    DraftContent(UUID report, SealedContent content) {
        this.report = report;
        this.content = content;
    }

    void replace(SealedContent other) {
        content = other;
    }

    SealedContent content() {
        return content;
    }
}
