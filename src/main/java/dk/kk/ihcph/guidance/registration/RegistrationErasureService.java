package dk.kk.ihcph.guidance.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Erases the identity of attendees some time after the event. The figures stay: how many were registered, from where,
 * when, and whether they came.
 */
@ApplicationScoped
class RegistrationErasureService {
    /** Registrations in one transaction, so that no transaction locks many rows for long. */
    private static final int BATCH = 1_000;

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
    private final RegistrationsConfig config;
    private final Clock clock;

    RegistrationErasureService(EntityManager entities, RegistrationsConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Erases a batch of old registrations and the links that were mailed about them; returns whether there may be
     * more.
     */
    @Transactional
    boolean eraseSome() {
        Instant now = clock.instant();
        int erased = (Integer) entities.createNativeQuery(ERASE, Integer.class)
                .setParameter("now", now)
                .setParameter("then", now.minus(Duration.ofDays(config.eraseAfterDays())))
                .setParameter("batch", BATCH)
                .getSingleResult();
        return erased == BATCH;
    }

    /** Deletes old scans, which no scanner sends again, and the free text of feedback that has been evaluated. */
    @Transactional
    void eraseScansAndComments() {
        Instant now = clock.instant();
        entities.createNativeQuery(ERASE_SCANS)
                .setParameter("then", now.minus(Duration.ofDays(config.eraseAfterDays())))
                .executeUpdate();
        entities.createNativeQuery(ERASE_COMMENTS)
                .setParameter("then", now.minus(Duration.ofDays(config.eraseFeedbackTextAfterDays())))
                .executeUpdate();
    }
}
