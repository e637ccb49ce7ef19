package dk.kk.ihcph.guidance.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Erases personal data of events that ended before a time. */
@ApplicationScoped
class ErasureRepository {
    /** Skips registrations that another transaction has locked, so that neither waits; the next run takes them. */
    private static final String ERASE =
            """
            with erased as (
              update registration set name = null, email = null, answers = '{}', erased_at = :now, version = version + 1
              where id in (
                select r.id from registration r join event e on e.id = r.event
                where r.erased_at is null and e.ends_at < :then limit :batch for update of r skip locked)
              returning id),
            links as (delete from registration_link where registration in (select id from erased))
            select count(*)::integer from erased""";

    private static final String ERASE_SCANS =
            "delete from check_in_scan where event in (select id from event where ends_at < :then)";

    private static final String ERASE_COMMENTS =
            """
            update event_feedback set comment = null
            where comment is not null and event in (select id from event where ends_at < :then)""";

    private final EntityManager entities;

    ErasureRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Erases the oldest registrations and the links that were mailed about them; returns how many. */
    int eraseRegistrations(Instant then, int most, Instant now) {
        return (Integer) entities.createNativeQuery(ERASE, Integer.class)
                .setParameter("now", now)
                .setParameter("then", then)
                .setParameter("batch", most)
                .getSingleResult();
    }

    void eraseScans(Instant then) {
        entities.createNativeQuery(ERASE_SCANS).setParameter("then", then).executeUpdate();
    }

    void eraseComments(Instant then) {
        entities.createNativeQuery(ERASE_COMMENTS).setParameter("then", then).executeUpdate();
    }
}
