package dk.kk.ihcph.guidance.consultation.appointment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Runs the upkeep of appointments regularly, on one replica. Nothing depends on the exact time. */
@ApplicationScoped
class AppointmentTasks {
    private static final Logger LOG = Logger.getLogger(AppointmentTasks.class);
    private static final String TASK = "appointments";
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final AppointmentUpkeepService upkeep;
    private final AuditActor actor;

    AppointmentTasks(AppointmentUpkeepService upkeep, AuditActor actor) {
        this.upkeep = upkeep;
        this.actor = actor;
    }

    @Produces
    @Singleton
    RecurringTask<Void> keepUpAppointments() {
        return Tasks.recurring(TASK, FixedDelay.of(EVERY)).execute((task, context) -> actor.runAs(TASK, this::keepUp));
    }

    private void keepUp() {
        LOG.debugf(
                "Ended %d holds, noted %d no-shows, erased %d names",
                upkeep.endHolds(), upkeep.markNoShows(), upkeep.erase());
    }
}
