package dk.kk.ihcph.guidance.evaluation.report.content;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Written;
import java.time.LocalDate;

/** Writes the period of a report: "2025", or "1. januar 2025 – 30. juni 2025". */
public final class ReportPeriod {
    private ReportPeriod() {}

    /**
     * Writes a period in both languages.
     *
     * @param to the day after the last
     */
    public static Bilingual of(LocalDate from, LocalDate to) {
        if (from.getDayOfYear() == 1 && from.plusYears(1).equals(to)) {
            return new Bilingual("%s", "%s").with(from.getYear());
        }
        return Written.dates(from, to.minusDays(1));
    }
}
