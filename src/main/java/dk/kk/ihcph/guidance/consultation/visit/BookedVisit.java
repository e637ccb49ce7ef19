package dk.kk.ihcph.guidance.consultation.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An appointment, as far as it becomes a visit when its citizen comes. */
public interface BookedVisit {
    String location();

    byte[] secretDigest();

    /**
     * The citizen's place in line.
     *
     * @param tolerance how late the citizen may be and still have the place of the appointment
     */
    Arrival arrival(Duration tolerance, Instant now);

    void checkIn(UUID ticket, Instant now);
}
