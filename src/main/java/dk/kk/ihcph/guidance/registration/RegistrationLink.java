package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.kernel.Secret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A secret that was mailed to the attendee. Only its digest is stored. */
@Entity
class RegistrationLink {
    @Id
    private byte[] digest;

    @Column
    private UUID registration;

    @Column
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected RegistrationLink() {}

    RegistrationLink(UUID registration, String secret, Instant now) {
        this.digest = Secret.digest(secret);
        this.registration = registration;
        this.createdAt = now;
    }
}
