package dk.kk.ihcph.guidance.registration.mail;

import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.registration.HolderRights;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationAction;
import dk.kk.ihcph.guidance.registration.RegistrationRepository;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import dk.kk.ihcph.guidance.registration.seats.Confirmations;
import dk.kk.ihcph.guidance.registration.seats.HoldRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the registration that a mail is about; empty if nobody can be mailed. */
@ApplicationScoped
public class MailedRegistrations {
    private final RegistrationRepository registrations;
    private final HoldRepository holds;
    private final Events events;
    private final Confirmations confirmations;
    private final Clock clock;

    MailedRegistrations(
            RegistrationRepository registrations,
            HoldRepository holds,
            Events events,
            Confirmations confirmations,
            Clock clock) {
        this.registrations = registrations;
        this.holds = holds;
        this.events = events;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** A registration and its event, as they are when the mail is composed. */
    public record MailSubject(Registration registration, EventFacts event, Instant now) {
        boolean is(RegistrationStatus... any) {
            return Set.of(any).contains(registration.status());
        }

        /** Whether the event has still to take place or is taking place. */
        boolean isAhead() {
            return event.status() == EventStatus.PUBLISHED && now.isBefore(event.endsAt());
        }

        boolean isActiveAndAhead() {
            return registration.status().active() && !registration.standing().isConfirmationOver(now) && isAhead();
        }

        boolean isUnconfirmed() {
            return is(RegistrationStatus.UNCONFIRMED) && isActiveAndAhead();
        }

        boolean isCalledOff() {
            return event.status() == EventStatus.CANCELLED;
        }

        boolean isOffered() {
            return is(RegistrationStatus.OFFERED) && !registration.standing().isOfferOver(now);
        }

        /** Whether a reminder was queued for the time at which the event begins now. */
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

    /** Mails the owner of the address that a phantom stands for, instead of the phantom. */
    void mailOwnerBehind(UUID phantom) {
        holds.knownBehind(phantom).flatMap(registrations::findByIdOptional).ifPresent(confirmations::mailOwner);
    }

    public Optional<MailSubject> find(UUID id) {
        return registrations
                .findByIdOptional(id)
                .filter(registration -> registration.attendee().email() != null)
                .map(registration -> new MailSubject(
                        registration, events.find(registration.event()).orElseThrow(), clock.instant()));
    }

    public boolean isErased(UUID id) {
        return registrations
                .findByIdOptional(id)
                .map(registration -> registration.erasedAt() != null)
                .orElse(true);
    }
}
