package dk.kk.ihcph.guidance.staffing.shift;

import java.time.Instant;
import java.util.UUID;

/** The hours worked in a shift of this person, as planned to begin then, were confirmed. Fired within that transaction. */
public record HoursConfirmed(UUID staff, Instant startsAt) {}
