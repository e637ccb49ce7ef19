package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import org.jspecify.annotations.Nullable;

/** The kinds of problem of evaluation reports. */
public enum ReportProblem implements ProblemKind {
    REPORT_NOT_COMPUTED(
            "Rapportens tal er ikke beregnet",
            "The figures of the report are not computed",
            "Rapporten har endnu ingen tal. Lad dem beregne først.",
            "The report has no figures yet. Have them computed first.",
            "POST /evaluation-reports/{id}/compute queues the computation."),
    REPORT_BEING_COMPUTED(
            "Rapporten bliver beregnet",
            "The report is being computed",
            "Rapportens tal bliver beregnet lige nu. Vent, til beregningen er slut, eller stop den.",
            "The figures of the report are being computed. Wait until that has ended, or stop it.",
            "GET /jobs/{id} with the job of the report says how far the computation is; DELETE stops it."),
    REPORT_NOT_APPROVED(
            "Ikke begge forvaltninger har godkendt",
            "Not both administrations have approved",
            "Rapportens nuværende indhold er endnu ikke godkendt af: %s.",
            "The present content of the report is not approved yet by: %s.",
            "A change of a statement or of the figures withdraws the approvals."),
    REPORT_APPROVED_ALREADY(
            "Rapporten er allerede godkendt",
            "The report is approved already",
            "%s har allerede godkendt rapportens nuværende indhold.",
            "The %s has approved the present content of the report already.",
            null),
    REPORT_CHANGED(
            "Rapporten er ændret siden",
            "The report has changed since",
            "Rapportens indhold er et andet end det, du har set. Læs det igen, før du godkender.",
            "The content of the report is another than the one you have seen. Read it again before you approve it.",
            "sha256 must be that of the report as it now is."),
    REPORT_CORRECTED_ALREADY(
            "Rapporten er allerede ved at blive rettet",
            "The report is being corrected already",
            "Der findes et udkast til en rettelse af rapporten, som endnu ikke er frosset.",
            "A correction of the report has been drafted and is not frozen yet.",
            null);

    private final Words words;

    ReportProblem(String titleDa, String titleEn, String detailDa, String detailEn, @Nullable String developerHint) {
        words = Words.of(Category.CONFLICT, titleDa, titleEn, detailDa, detailEn)
                .withHint(developerHint);
    }

    @Override
    public Words words() {
        return words;
    }

    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super("ReportConflict", ReportProblem.values());
        }
    }
}
