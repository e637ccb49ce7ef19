package dk.kk.ihcph.guidance.evaluation.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/**
 * An administration's approval of a report.
 *
 * @param sha256 of the content that was approved
 */
record Approval(
        String sha256,
        String approvedBy,
        // As text in the stored JSON too, where the API's own mapper is not used.
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant approvedAt) {}
