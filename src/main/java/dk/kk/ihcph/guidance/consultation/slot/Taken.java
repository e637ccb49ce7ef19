package dk.kk.ihcph.guidance.consultation.slot;

import java.time.Instant;
import java.util.UUID;
import org.threeten.extra.Interval;

/** A guide's time that an appointment, with the pause after it, keeps from others. */
public record Taken(UUID guide, Interval time) {
    public Taken(UUID guide, Instant from, Instant to) {
        this(guide, Interval.of(from, to));
    }
}
