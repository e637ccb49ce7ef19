package dk.kk.ihcph.guidance.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.kk.ihcph.guidance.http.idempotency.IdempotentAnswerService;
import dk.kk.ihcph.guidance.http.limit.SharedLimits;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Deletes data that is kept only for a limited time. */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final IdempotentAnswerService answers;
    private final SharedLimits limits;
    private final AuditActor actor;

    Housekeeping(IdempotentAnswerService answers, SharedLimits limits, AuditActor actor) {
        this.answers = answers;
        this.limits = limits;
        this.actor = actor;
    }

    /** Deletes stored answers of Idempotency-Keys, at most an hour after they could last be replayed. */
    @Produces
    @jakarta.inject.Singleton
    RecurringTask<Void> forgetIdempotentAnswers() {
        return Tasks.recurring("forget-idempotent-answers", FixedDelay.of(EVERY))
                .execute((task, context) -> actor.runAs("forget-idempotent-answers", this::forget));
    }

    /** Deletes the rate limits of clients that have been full again for a while. */
    @Produces
    @jakarta.inject.Singleton
    RecurringTask<Void> forgetLimits() {
        return Tasks.recurring("forget-limits", FixedDelay.of(EVERY))
                .execute((task, context) -> LOG.debugf("Deleted %d unused rate limits", limits.deleteFull()));
    }

    private void forget() {
        LOG.debugf("Deleted %d stored answers", answers.forgetOld());
    }
}
