package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads reports, newest first. */
@ApplicationScoped
class ReportRepository implements LockingRepository<Report, UUID> {

    List<Report> list(ReportFilter filter, boolean withDrafts, PageRequest page) {
        Query query = new Query()
                .where("r.status = :status", "status", filter.status)
                .where("r.plan.budgetNote = :budgetNote", "budgetNote", filter.budgetNote)
                .where("year(r.plan.from) = :year", "year", filter.year);
        if (!withDrafts) {
            query.where("r.status <> DRAFT", Map.of());
        }
        page.after(1).ifPresent(after -> query.where("r.id < :last", Map.of("last", after.id(0))));
        return find("from Report r " + query.orderedBy("r.id desc"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Returns the correction of a report, be it a draft or not. */
    Optional<Report> correctionOf(UUID report) {
        return find("edition.corrects", report).firstResultOptional();
    }

    long countOf(String note) {
        return count("plan.budgetNote", note);
    }

    Optional<Report> ofJob(UUID job) {
        return find("job", job).firstResultOptional();
    }
}
