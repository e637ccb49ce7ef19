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

/** Forgets what is kept for a while only. */
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

    /** Stored answers of Idempotency-Keys, an hour after they are last replayed at the latest. */
    @Produces
    @jakarta.inject.Singleton
    RecurringTask<Void> forgetIdempotentAnswers() {
        return Tasks.recurring("forget-idempotent-answers", FixedDelay.of(EVERY))
                .execute((task, context) -> actor.runAs("forget-idempotent-answers", this::forget));
    }

    /** Clients that used none of a limit for so long that all of it is there again. */
    @Produces
    @jakarta.inject.Singleton
    RecurringTask<Void> forgetLimits() {
        return Tasks.recurring("forget-limits", FixedDelay.of(EVERY))
                .execute((task, context) -> LOG.debugf("Forgot %d used limits", limits.deleteFull()));
    }

    private void forget() {
        LOG.debugf("Forgot %d stored answers", answers.forgetOld());
    }
}
