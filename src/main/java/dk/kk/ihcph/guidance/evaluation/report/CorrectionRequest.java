package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to correct a frozen report. */
@Schema(name = "EvaluationReportCorrectionRequest", description = "A correction of a frozen report")
record CorrectionRequest(
        @Schema(description = "Administration of the caller; required if the caller works for both") @Nullable
                Administration administration,
        @NotBlank
                @PlainText
                @Size(max = 2000)
                @Schema(
                        description = "Reason, in Danish; the new version shows it",
                        examples = "Fremmødet til velkomstarrangementet i maj var talt forkert")
                String reason) {}
