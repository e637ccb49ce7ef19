package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.notification.Links;
import dk.kk.ihcph.guidance.web.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;

/** Makes the secrets that mails carry: one for each mail, of which only the digest is kept. */
@ApplicationScoped
class MailedLinks {
    private final EntityManager entities;
    private final Links links;
    private final Clock clock;

    MailedLinks(EntityManager entities, Links links, Clock clock) {
        this.entities = entities;
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

    /** Within the current transaction: the secret opens the registration once that is committed. */
    OfOneMail make(UUID registration) {
        String secret = Secret.make();
        entities.persist(new RegistrationLink(registration, secret, clock.instant()));
        return new OfOneMail(registration, secret);
    }
}
