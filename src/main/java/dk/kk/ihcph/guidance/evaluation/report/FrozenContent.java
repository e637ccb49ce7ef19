package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.evaluation.report.content.SealedContent;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The content of a frozen report. The database refuses to change or delete it. */
@Entity
@Immutable
@Table(name = "evaluation_report_frozen")
class FrozenContent {
    @Id
    private UUID report;

    @Embedded
    private SealedContent content;

    @SuppressWarnings("NullAway.Init")
    protected FrozenContent() {}

    FrozenContent(UUID report, SealedContent content) {
        this.report = report;
        this.content = content;
    }

    SealedContent content() {
        return content;
    }
}
