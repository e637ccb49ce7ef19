package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.kernel.Secret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The digest of a secret that was mailed to the citizen of an appointment, in addition to that of the booking. */
@Entity
class AppointmentLink {
    @Id
    private byte[] digest;

    @Column
    private UUID appointment;

    @Column
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected AppointmentLink() {}

    AppointmentLink(UUID appointment, String secret, Instant now) {
        this.digest = Secret.digest(secret);
        this.appointment = appointment;
        this.createdAt = now;
    }
}
