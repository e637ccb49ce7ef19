package dk.kk.ihcph.guidance.consultation.statistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sums up the consultations of past days, so that figures of years read few rows. One replica does so every ten minutes. */
@ApplicationScoped
class DailySums {
    private static final String TASK = "sum-consultation-days";
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final DailySumsService sums;
    private final AuditActor actor;

    DailySums(DailySumsService sums, AuditActor actor) {
        this.sums = sums;
        this.actor = actor;
    }

    @Produces
    @Singleton
    RecurringTask<Void> sumConsultationDays() {
        return Tasks.recurring(TASK, FixedDelay.of(EVERY)).execute((task, context) -> actor.runAs(TASK, this::sumUp));
    }

    private void sumUp() {
        boolean more;
        do {
            more = sums.sumUp();
        } while (more);
    }
}
