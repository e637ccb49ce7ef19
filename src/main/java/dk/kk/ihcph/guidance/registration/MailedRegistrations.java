package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a mail is about; nothing where there is nobody to send it to. */
@ApplicationScoped
class MailedRegistrations {
    private final RegistrationRepository registrations;
    private final Events events;
    private final Clock clock;

    MailedRegistrations(RegistrationRepository registrations, Events events, Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.clock = clock;
    }

    /** A registration and its event, as they are when the mail is composed. */
    record About(Registration registration, EventFacts event, Instant now) {
        boolean is(RegistrationStatus... any) {
            return Set.of(any).contains(registration.status());
        }

        /** The event is still to be held. */
        boolean isAhead() {
            return event.status() == EventStatus.PUBLISHED && now.isBefore(event.endsAt());
        }

        boolean isActiveAndAhead() {
            return registration.status().active() && isAhead();
        }

        boolean isCalledOff() {
            return event.status() == EventStatus.CANCELLED;
        }

        boolean isOffered() {
            return is(RegistrationStatus.OFFERED) && !registration.isPast(now);
        }

        /** A reminder is of the time for which it was queued; the event may have been moved since. */
        boolean isRemindedOf(@Nullable String detail) {
            return detail == null || detail.endsWith(" " + event.startsAt());
        }

        boolean mayGiveFeedback() {
            return event.status() == EventStatus.COMPLETED && rights().may(RegistrationAction.GIVE_FEEDBACK);
        }

        HolderRights rights() {
            return new HolderRights(registration, event, now);
        }
    }

    Optional<About> find(UUID id) {
        return registrations
                .findByIdOptional(id)
                .filter(registration -> registration.asRequest().email() != null)
                .map(registration -> new About(
                        registration, events.find(registration.event()).orElseThrow(), clock.instant()));
    }
}
