package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds and counts the results of a job's lines. */
@ApplicationScoped
class JobLineRepository implements PanacheRepositoryBase<JobLine, JobLine.Id> {

    List<JobLine> list(UUID job, JobLineFilter filter, PageRequest page) {
        Query query = new Query().where("id.job = :job", "job", job).where("status = :status", "status", filter.status);
        page.after(1)
                .ifPresent(after -> query.where("id.line > :last", Map.of("last", after.value(0, Integer::parseInt))));
        return find(query.orderedBy("id.line"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    Map<LineStatus, Long> counts(UUID job) {
        Map<LineStatus, Long> counts = new EnumMap<>(LineStatus.class);
        getEntityManager()
                .createQuery("select status, count(*) from JobLine where id.job = :job group by status", Object[].class)
                .setParameter("job", job)
                .getResultList()
                .forEach(row -> counts.put((LineStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Returns the first skipped lines. */
    List<JobLine> skipped(UUID job, int most) {
        return find("id.job = ?1 and status = ?2 order by id.line", job, LineStatus.SKIPPED)
                .page(0, most)
                .list();
    }

    /** Counts how often each fingerprint has already occurred. */
    Map<UUID, Long> occurrences(UUID job, Collection<UUID> fingerprints) {
        Map<UUID, Long> occurrences = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select fingerprint, count(*) from JobLine where id.job = :job and fingerprint in :fingerprints"
                                + " group by fingerprint",
                        Object[].class)
                .setParameter("job", job)
                .setParameter("fingerprints", fingerprints)
                .getResultList()
                .forEach(row -> occurrences.put((UUID) row[0], (Long) row[1]));
        return occurrences;
    }

    void deleteOf(UUID job) {
        delete("id.job = ?1", job);
    }

    /** Writes all pending changes and detaches every entity, so that memory does not grow with the lines of a job. */
    void flushAndForget() {
        flush();
        getEntityManager().clear();
    }
}
