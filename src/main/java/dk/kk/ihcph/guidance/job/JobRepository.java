package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds jobs, newest first; the ids are UUIDv7 and sort by time. */
@ApplicationScoped
class JobRepository implements LockingRepository<Job, UUID> {

    List<Job> list(String subject, JobFilter filter, PageRequest page) {
        Query query = new Query()
                .where("asked.createdBy = :subject", "subject", subject)
                .where("asked.type = :type", "type", filter.type)
                .where("status = :status", "status", filter.status);
        page.after(1).ifPresent(after -> query.where("id < :last", Map.of("last", after.id(0))));
        return find(query.orderedBy("id desc"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Advances the progress only from where this run left it, and only while nobody has stopped the job. */
    boolean progressed(UUID id, int from, int to) {
        return update(
                        "done = ?1, version = version + 1 where id = ?2 and done = ?3 and status = ?4",
                        to,
                        id,
                        from,
                        JobStatus.RUNNING)
                == 1;
    }

    long deleteEndedBefore(Instant time) {
        return delete("finishedAt < ?1", time);
    }
}
