package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.privacy.cpr.ForeignReference;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to approve a report. */
@Schema(name = "EvaluationReportApprovalRequest", description = "The content to approve")
record ApprovalRequest(
        @NotNull
                @Size(max = 64)
                @ForeignReference(reason = "A hash, whose digits may look like a CPR number by chance; never logged")
                @Pattern(regexp = "^[0-9a-f]{64}$", message = "{pattern.sha256}")
                @Schema(
                        description = "`sha256` of the report that the caller has read",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String sha256) {}
