package dk.kk.ihcph.guidance.registration;

import jakarta.enterprise.context.ApplicationScoped;
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

    private final ErasureRepository erasure;
    private final RegistrationsConfig config;
    private final Clock clock;

    RegistrationErasureService(ErasureRepository erasure, RegistrationsConfig config, Clock clock) {
        this.erasure = erasure;
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
        return erasure.eraseRegistrations(daysBefore(now, config.eraseAfterDays()), BATCH, now) == BATCH;
    }

    /** Deletes old scans, which no scanner sends again, and the free text of feedback that has been evaluated. */
    @Transactional
    void eraseScansAndComments() {
        Instant now = clock.instant();
        erasure.eraseScans(daysBefore(now, config.eraseAfterDays()));
        erasure.eraseComments(daysBefore(now, config.eraseFeedbackTextAfterDays()));
    }

    private static Instant daysBefore(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }
}
