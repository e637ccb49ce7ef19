package dk.kk.ihcph.guidance.evaluation.report.document;

import dk.kk.ihcph.guidance.access.Administration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rendering says of the report beside its content. Once the report is frozen, nothing of it changes.
 *
 * @param sha256 of the content that is rendered
 * @param frozenAt null for a draft
 */
public record Stamp(String sha256, List<Approved> approvals, @Nullable String frozenBy, @Nullable Instant frozenAt) {

    /** The approval of an administration. */
    public record Approved(Administration administration, String approvedBy, Instant approvedAt) {}

    boolean isDraft() {
        return frozenAt == null;
    }
}
