package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.evaluation.report.UnattendedReportService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;

/** Adds the frozen report of the sample data, once these are committed and its period is complete. */
@ApplicationScoped
class SampleReportService {
    private final SampleRows rows;
    private final UnattendedReportService reports;
    private final Clock clock;

    SampleReportService(SampleRows rows, UnattendedReportService reports, Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.clock = clock;
    }

    /** Returns whether the report was added; false when there already is one on its note. */
    @Transactional
    boolean freezeIfMissing() {
        try {
            rows.lock();
        } catch (SQLException e) {
            throw new IllegalStateException("The sample data could not be read", e);
        }
        boolean missing = !LocalDate.now(clock).isBefore(SampleReport.COMPLETE_FROM)
                && !reports.exists(SampleGrant.OS2025.code());
        if (missing) {
            reports.freeze(SampleReport.OF_2025);
        }
        return missing;
    }
}
