package dk.kk.ihcph.guidance.registration.seats;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Runs the recurring task of seats, on one replica at a time. */
@ApplicationScoped
class RegistrationTasks {
    private static final String PASS_ON = "pass-on-seats";
    /** The longest time that an unanswered offer delays the next one. */
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final OfferExpiryService offers;
    private final AuditActor actor;

    RegistrationTasks(OfferExpiryService offers, AuditActor actor) {
        this.offers = offers;
        this.actor = actor;
    }

    @Produces
    @Singleton
    RecurringTask<Void> passOnSeats() {
        return Tasks.recurring(PASS_ON, FixedDelay.of(EVERY))
                .execute((task, context) ->
                        actor.runAs(PASS_ON, () -> offers.eventsWithPastHolds().forEach(offers::passOn)));
    }
}
