package dk.kk.ihcph.guidance.registration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Erases old registrations every hour, on one replica at a time. */
@ApplicationScoped
class RegistrationErasure {
    private static final String TASK = "erase-registrations";
    private static final Duration EVERY = Duration.ofHours(1);

    private final RegistrationErasureService erasure;
    private final AuditActor actor;

    RegistrationErasure(RegistrationErasureService erasure, AuditActor actor) {
        this.erasure = erasure;
        this.actor = actor;
    }

    @Produces
    @Singleton
    RecurringTask<Void> eraseRegistrations() {
        return Tasks.recurring(TASK, FixedDelay.of(EVERY)).execute((task, context) -> actor.runAs(TASK, this::erase));
    }

    void erase() {
        boolean more = true;
        while (more) {
            more = erasure.eraseSome();
        }
        erasure.eraseScansAndComments();
    }
}
