package dk.kk.ihcph.guidance.registration.door;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan and its answer. It is written before it is answered, so that the second of two equal scans waits for the
 * first.
 */
@Entity
class CheckInScan {
    /** Scanners number their own scans, and may start anew for each event. */
    @Embeddable
    record Key(UUID event, String scanId) {}

    @EmbeddedId
    private Key key;

    @Column(updatable = false)
    private String digest;

    @Enumerated(EnumType.STRING)
    private @Nullable CheckInResult result;

    @Enumerated(EnumType.STRING)
    private @Nullable CheckInRefusal reason;

    private @Nullable UUID registration;

    @SuppressWarnings("NullAway.Init")
    protected CheckInScan() {}

    void answer(@Nullable CheckInRefusal refusal, @Nullable UUID ofRegistration) {
        result = refusal == null ? CheckInResult.CHECKED_IN : CheckInResult.REFUSED;
        reason = refusal;
        registration = ofRegistration;
    }

    boolean matches(Scan scan) {
        return digest.equals(scan.digest());
    }

    String scanId() {
        return key.scanId();
    }

    @Nullable
    UUID registration() {
        return registration;
    }

    @Nullable
    CheckInResult result() {
        return result;
    }

    @Nullable
    CheckInRefusal reason() {
        return reason;
    }
}
