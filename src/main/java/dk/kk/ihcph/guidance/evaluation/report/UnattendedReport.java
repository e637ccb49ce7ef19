package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import java.util.Map;
import java.util.Objects;

/**
 * A report that the application makes without a caller. It has all sections.
 *
 * @param drafting the administration whose coordinator drafts it, and whose controller freezes it
 * @param parts the part of each administration; a report needs both
 */
public record UnattendedReport(
        Bilingual title,
        LocalPeriod period,
        String budgetNote,
        Administration drafting,
        Map<Administration, Part> parts) {

    /** The statement of an administration, with the names of those who write it and approve the report. */
    public record Part(Bilingual statement, String coordinator, String controller) {}

    Part draftingPart() {
        return Objects.requireNonNull(parts.get(drafting));
    }

    ReportRequest request() {
        return new ReportRequest(
                drafting,
                new ReportRequest.TitleRequest(title.da(), title.en()),
                period.from(),
                period.to(),
                budgetNote,
                null);
    }
}
