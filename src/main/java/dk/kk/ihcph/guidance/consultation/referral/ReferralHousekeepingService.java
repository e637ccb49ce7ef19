package dk.kk.ihcph.guidance.consultation.referral;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.jboss.logging.Logger;

/** Ends referrals by time, and erases their personal data when its purpose is over. */
@ApplicationScoped
class ReferralHousekeepingService {
    private static final Logger LOG = Logger.getLogger(ReferralHousekeepingService.class);
    private static final String TASK = "end-referrals";
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final ReferralRepository referrals;
    private final ReferralConfig config;
    private final AuditActor actor;
    private final Clock clock;

    ReferralHousekeepingService(ReferralRepository referrals, ReferralConfig config, AuditActor actor, Clock clock) {
        this.referrals = referrals;
        this.config = config;
        this.actor = actor;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> endReferrals() {
        return Tasks.recurring(TASK, FixedDelay.of(EVERY)).execute((task, context) -> tidy());
    }

    /** Each step on its own, so that a crash between them costs nothing: the next run goes on. */
    void tidy() {
        actor.runAs(TASK, () -> {
            int expired = QuarkusTransaction.requiringNew().call(this::expire);
            int closed = QuarkusTransaction.requiringNew().call(this::close);
            int erased = QuarkusTransaction.requiringNew().call(this::erase);
            LOG.debugf("Referrals: %d expired, %d closed without an outcome, %d erased", expired, closed, erased);
        });
    }

    private int expire() {
        return referrals.expire(ZonedDateTime.now(clock).toLocalDate(), clock.getZone());
    }

    private int close() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return referrals.close(now.minusDays(config.outcomeDays()).toInstant(), now.toInstant());
    }

    private int erase() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return referrals.erase(now.minusDays(config.eraseAfterDays()).toInstant(), now.toInstant());
    }
}
