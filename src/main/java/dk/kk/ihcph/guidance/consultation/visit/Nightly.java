package dk.kk.ihcph.guidance.consultation.visit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Schedules the upkeep of visits for the night. */
@ApplicationScoped
class Nightly {
    private static final Logger LOG = Logger.getLogger(Nightly.class);
    /** After midnight, and clear of both changes of the clock. */
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 0);

    private final VisitUpkeepService visits;
    private final AuditActor actor;
    private final Clock clock;
    private final int eraseAfterDays;

    Nightly(
            VisitUpkeepService visits,
            AuditActor actor,
            Clock clock,
            @ConfigProperty(name = "guidance.desk.erase-comments-after-days") int eraseAfterDays) {
        this.visits = visits;
        this.actor = actor;
        this.clock = clock;
        this.eraseAfterDays = eraseAfterDays;
    }

    @Produces
    @Singleton
    RecurringTask<Void> closeForgottenVisits() {
        return Tasks.recurring("close-forgotten-visits", new Daily(clock.getZone(), AT_NIGHT))
                .execute((task, context) -> actor.runAs("close-forgotten-visits", this::close));
    }

    @Produces
    @Singleton
    RecurringTask<Void> eraseRatingComments() {
        return Tasks.recurring("erase-rating-comments", new Daily(clock.getZone(), AT_NIGHT))
                .execute((task, context) ->
                        actor.runAs("erase-rating-comments", () -> visits.eraseComments(eraseAfterDays)));
    }

    private void close() {
        LOG.infof("Closed %d visits that the day left open", visits.close());
    }
}
