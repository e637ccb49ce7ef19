package dk.kk.ihcph.guidance.registration.mail;

import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.kernel.Secrets;
import dk.kk.ihcph.guidance.notification.Links;
import dk.kk.ihcph.guidance.registration.RegistrationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes the links of mails. Their secret is derived from the registration; only its digest is stored. */
@ApplicationScoped
class MailedLinks {
    private final RegistrationRepository registrations;
    private final Secrets secrets;
    private final Links links;
    private final Clock clock;

    MailedLinks(RegistrationRepository registrations, Secrets secrets, Links links, Clock clock) {
        this.registrations = registrations;
        this.secrets = secrets;
        this.links = links;
        this.clock = clock;
    }

    /** The links of one mail about a registration. */
    final class OfOneMail {
        private final UUID registration;
        private final String secret;

        private OfOneMail(UUID registration, String secret) {
            this.registration = registration;
            this.secret = secret;
        }

        String to(String kind, String purpose) {
            return links.to(kind, registration, secret, purpose);
        }
    }

    /** Makes the links within the current transaction: the secret opens the registration once that commits. */
    OfOneMail make(UUID registration) {
        String secret = secrets.of("registration mail", registration);
        if (!registrations.hasLink(registration, Secret.digest(secret))) {
            registrations.addLink(registration, secret, clock.instant());
        }
        return new OfOneMail(registration, secret);
    }
}
