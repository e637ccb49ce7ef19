package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to state something in a report. */
@Schema(
        name = "EvaluationReportStatementRequest",
        description = "The statement of an administration. An empty line begins a new paragraph")
record StatementRequest(
        @NotBlank
                @PlainText
                @Size(max = 4000)
                @Schema(
                        description = "Danish",
                        examples = "Forvaltningen bemærker, at velkomstarrangementerne har været fuldt besat.")
                String da,
        @NotBlank
                @PlainText
                @Size(max = 4000)
                @Schema(
                        description = "English",
                        examples = "The administration notes that all places at welcome events were taken.")
                String en) {
    Bilingual text() {
        return new Bilingual(da, en);
    }
}
