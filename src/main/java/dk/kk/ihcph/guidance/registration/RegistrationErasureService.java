package dk.kk.ihcph.guidance.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets who was registered, some time after the event. What is counted stays: how many were registered, from where, when,
 * and whether they came.
 */
@ApplicationScoped
class RegistrationErasureService {
    /** So many a transaction: none holds many rows for long. */
    private static final int BATCH = 1_000;

    /** Leaves out those that somebody is changing just now, so that two never wait for each other; the next time, then. */
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

    private static final String FORGET_SCANS =
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

    /** Some of those whose event ended long ago, and the secrets that were mailed to them; whether there may be more. */
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

    /** What scanners sent, once nobody sends it again; and free text of feedback, once it is evaluated. */
    @Transactional
    void forgetScansAndTexts() {
        Instant now = clock.instant();
        entities.createNativeQuery(FORGET_SCANS)
                .setParameter("then", now.minus(Duration.ofDays(config.eraseAfterDays())))
                .executeUpdate();
        entities.createNativeQuery(ERASE_COMMENTS)
                .setParameter("then", now.minus(Duration.ofDays(config.eraseFeedbackTextAfterDays())))
                .executeUpdate();
    }
}
