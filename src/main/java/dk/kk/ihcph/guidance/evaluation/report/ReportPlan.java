package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.evaluation.report.content.ReportSection;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The period, the budget note and the sections of a report. */
@Embeddable
record ReportPlan(
        @Column(name = "title_da", updatable = false) String danishTitle,
        @Column(name = "title_en", updatable = false) String englishTitle,
        @Column(name = "first_day", updatable = false) LocalDate from,
        @Column(name = "end_day", updatable = false) LocalDate to,
        @Column(name = "budget_note", updatable = false) String budgetNote,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY) @Column(updatable = false)
                List<ReportSection> sections) {

    Bilingual title() {
        return new Bilingual(danishTitle, englishTitle);
    }

    LocalPeriod period() {
        return new LocalPeriod(from, to);
    }
}
