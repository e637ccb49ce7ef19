package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.Noun;
import java.time.Instant;

/**
 * Counts the things placed at a location. Each feature contributes its own as a bean. A location cannot end while
 * something is placed there after its last day or before its first.
 */
public interface LocationUse {
    /** Returns the word for the counted things, such as shifts. */
    Noun noun();

    /** Counts those that begin from the first instant, included, to the second, excluded, and are not cancelled. */
    long count(String location, Instant from, Instant to);
}
