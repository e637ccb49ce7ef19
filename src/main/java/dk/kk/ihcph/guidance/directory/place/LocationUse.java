package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;

/**
 * The things that stand at a location: each feature contributes its own as a bean. A location is not ended while something stands there
 * after its last day, or before its first.
 */
public interface LocationUse {
    /** Names the things counted, in the plural: shifts. */
    Bilingual name();

    /** How many begin there from the one instant, included, to the other, excluded, and are not cancelled. */
    long count(String location, Instant from, Instant to);
}
