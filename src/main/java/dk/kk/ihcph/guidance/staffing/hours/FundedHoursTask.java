package dk.kk.ihcph.guidance.staffing.hours;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Year;

/**
 * Reports all funded hours to the budget once an hour, on one replica. It catches what no event reports, such as a
 * changed norm or an older version's shifts; unchanged hours are not reported again.
 */
@ApplicationScoped
class FundedHoursTask {
    private static final String TASK = "funded-hours";
    private static final Duration EVERY = Duration.ofHours(1);

    private final FundedHoursService funded;
    private final AuditActor actor;
    private final Clock clock;

    FundedHoursTask(FundedHoursService funded, AuditActor actor, Clock clock) {
        this.funded = funded;
        this.actor = actor;
        this.clock = clock;
    }

    /** Reports this year and the next. */
    @Produces
    @Singleton
    RecurringTask<Void> reportFundedHours() {
        return Tasks.recurring(TASK, FixedDelay.of(EVERY))
                .execute((task, context) -> actor.runAs(TASK, () -> {
                    Year year = Year.now(clock);
                    funded.reportAll(year);
                    funded.reportAll(year.plusYears(1));
                }));
    }
}
