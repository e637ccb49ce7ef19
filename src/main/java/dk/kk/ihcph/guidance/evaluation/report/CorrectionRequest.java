package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to correct a frozen report. */
@Schema(name = "EvaluationReportCorrectionRequest", description = "Why a frozen report is corrected")
record CorrectionRequest(
        @Schema(description = "The caller's administration; required of those who work for both") @Nullable
                Administration administration,
        @NotBlank
                @PlainText
                @Size(max = 2000)
                @Schema(
                        description = "Why, in Danish; it stands in the new version",
                        examples = "Fremmødet til velkomstarrangementet i maj var talt forkert")
                String reason) {}
