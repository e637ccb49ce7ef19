package dk.kk.ihcph.guidance.staffing.calendar;

import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.kernel.Secrets;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Lets a calendar program, which cannot log in, read one person's shifts; see {@link Secret}. */
@Entity
class CalendarKey {
    @Id
    @Column
    private UUID staff;

    @Column
    private byte[] digest;

    @Column
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarKey() {}

    CalendarKey(UUID staff, String key, Instant now) {
        this.staff = staff;
        this.digest = Secret.digest(key);
        this.createdAt = now;
    }

    /** Replaces the key; the old one opens nothing from then on. */
    void replace(String key, Instant now) {
        digest = Secret.digest(key);
        createdAt = now;
    }

    /** The time at which the key was made; the key is derived from it. */
    Instant createdAt() {
        return createdAt;
    }

    /** The digest that {@link Secrets#opens} compares with. */
    byte[] digest() {
        return digest.clone();
    }
}
