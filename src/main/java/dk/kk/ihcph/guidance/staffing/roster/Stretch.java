package dk.kk.ihcph.guidance.staffing.roster;

import java.time.Duration;

/** Work from when until when one is rested from it, in epoch seconds: what is connected has no daily rest between. */
interface Stretch {
    /** Directive 2003/88/EC, article 3. */
    Duration DAILY_REST = Duration.ofHours(11);
    /** What is left of 24 hours. */
    Duration LONGEST = Duration.ofHours(24).minus(DAILY_REST);

    long startSecond();

    long endSecond();

    /** The last second in which work would still be without rest. */
    default long lastUnrested() {
        return endSecond() + DAILY_REST.toSeconds() - 1;
    }
}
