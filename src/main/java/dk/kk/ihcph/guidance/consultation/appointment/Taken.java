package dk.kk.ihcph.guidance.consultation.appointment;

import java.time.Instant;
import java.util.UUID;

/** A guide's time that an appointment, with the pause after it, keeps from others. */
record Taken(UUID guide, Instant from, Instant to) {
    boolean overlaps(Instant begin, Instant end) {
        return from.isBefore(end) && begin.isBefore(to);
    }
}
