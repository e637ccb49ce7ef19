package dk.kk.ihcph.guidance.registration.seats;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.http.limit.Limit;
import dk.kk.ihcph.guidance.http.limit.Tally;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationMail;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import dk.kk.ihcph.guidance.registration.RegistrationsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Decides which registrations the mailed link must confirm, and until when. The rules are the same for an address
 * that is registered already and for a new one, so that no answer tells them apart.
 */
@ApplicationScoped
public class Confirmations {
    /** The shortest time between two mails to the owner of an address that others register again. */
    private static final Duration KNOWN_AGAIN = Duration.ofHours(1);

    /** The same while the registration is unconfirmed: its owner may have lost the link. */
    private static final Duration LINK_AGAIN = Duration.ofMinutes(5);

    private final HoldRepository holds;
    private final Notifications notifications;
    private final RegistrationsConfig config;
    private final Caller caller;
    private final Clock clock;

    Confirmations(
            HoldRepository holds, Notifications notifications, RegistrationsConfig config, Caller caller, Clock clock) {
        this.holds = holds;
        this.notifications = notifications;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Whether registrations of this caller must be confirmed. Staff, a kiosk and a partner know whom they register.
     */
    public boolean areRequired() {
        return config.confirmByMail() && caller.isPublic();
    }

    public Instant until(Instant registeredAt) {
        return registeredAt.plus(config.confirmWithin());
    }

    /** Refuses a registration if the mailbox has made too many at this event within the time to confirm. */
    public void requireFew(UUID event, EmailAddress email) {
        if (holds.madeByMailboxToConfirm(event, email, clock.instant()) >= config.unconfirmedPerMailbox()) {
            Duration within = config.confirmWithin();
            throw Tally.usedUp(new Limit("unconfirmed-registrations", config.unconfirmedPerMailbox(), within), within)
                    .refusal();
        }
    }

    /** Mails the link to the owner of an address that was registered again, unless that was done a short while ago. */
    public void mailOwner(Registration known) {
        Duration pause = known.status() == RegistrationStatus.UNCONFIRMED ? LINK_AGAIN : KNOWN_AGAIN;
        if (!notifications.queuedSince(
                RegistrationMail.REGISTRATION_KNOWN, known.id(), clock.instant().minus(pause))) {
            notifications.queue(RegistrationMail.REGISTRATION_KNOWN, known.id());
        }
    }
}
