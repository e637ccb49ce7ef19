package dk.kk.ihcph.guidance.consultation.slot;

import java.time.Instant;
import java.util.UUID;

/** A guide's time that an appointment, with the pause after it, keeps from others. */
public record Taken(UUID guide, Instant from, Instant to) {
    public boolean overlaps(Instant begin, Instant end) {
        return from.isBefore(end) && begin.isBefore(to);
    }
}
