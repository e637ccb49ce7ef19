package dk.kk.ihcph.guidance.sampledata;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Ids of synthetic rows: UUIDv7 (RFC 9562, 5.7) of the row's own time, so that they sort by time and are the same at
 * every start.
 */
final class TimeOrderedIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long BELOW_VARIANT = 0x3FFFFFFFFFFFFFFFL;

    private TimeOrderedIds() {}

    static UUID of(Instant time, SplittableRandom random) {
        return new UUID(
                (time.toEpochMilli() << 16) | VERSION_7 | random.nextInt(0x1000),
                (random.nextLong() & BELOW_VARIANT) | VARIANT);
    }

    /** Returns the id of a row whose name is unique. */
    static UUID of(Instant time, String name) {
        return of(time, new SplittableRandom(name.hashCode()));
    }
}
