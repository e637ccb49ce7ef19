package dk.kk.ihcph.guidance.event.listing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something last changed, for clients that ask by date. HTTP dates have whole seconds: a date is rounded up, so that
 * it covers the change, but only once that second is over; until then it is rounded down, so that whoever has it is told
 * of the next change too.
 *
 * @param at by the clock of the database
 * @param readAt when that was read, by the same clock
 */
record LastChange(Instant at, Instant readAt) {
    /** The value of the header Last-Modified. */
    Instant lastModified() {
        Instant down = at.truncatedTo(ChronoUnit.SECONDS);
        Instant up = down.equals(at) ? down : down.plusSeconds(1);
        return readAt.isBefore(up) ? down : up;
    }

    /** Whether a client whose copy is of this time has the current state. */
    boolean isKnownSince(Instant since) {
        return !at.isAfter(since);
    }
}
