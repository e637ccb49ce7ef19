package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.consultation.Guidance;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen who comes to stand in line.
 *
 * @param appointment null for a citizen without one
 * @param guide the member of staff whom the appointment is with; null for a citizen without one, or late for it
 * @param dueAt the place in line; null for its end
 */
public record Arrival(
        Guidance guidance, int persons, @Nullable UUID appointment, @Nullable UUID guide, @Nullable Instant dueAt) {}
