package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;

/**
 * The load on one person from the beginning of the year to the end of the roster, against what is fair or funded: in all,
 * on late days, or at one location.
 *
 * @param standing minutes of work that stands already
 * @param added minutes that the roster adds
 * @param due minutes that are fair, or that the allocations pay
 */
record Load(Worker worker, String location, long standing, long added, long due, Bilingual sentence) {
    private static final Bilingual AT = new Bilingual(
            "%s har %s i %s fra årets begyndelse til periodens slutning. En ligelig andel er %s.",
            "%s has %s at %s from the beginning of the year to the end of the period. A fair share is %s.");
    private static final Bilingual LATE = new Bilingual(
            "%1$s har %2$s på sene dage fra årets begyndelse til periodens slutning. En ligelig andel er %4$s.",
            "%1$s has %2$s on late days from the beginning of the year to the end of the period. A fair share is %4$s.");
    private static final Bilingual WHOLE = new Bilingual(
            "%1$s har %2$s fra årets begyndelse til periodens slutning. Ifølge årsværkstimenormen er andelen %4$s.",
            "%1$s has %2$s from the beginning of the year to the end of the period. By the annual norm the share is %4$s.");
    private static final Bilingual FUNDED = new Bilingual(
            "%1$s har %2$s fra årets begyndelse til periodens slutning. Bevillingslinjerne betaler %4$s.",
            "%1$s has %2$s from the beginning of the year to the end of the period. The allocations pay %4$s.");
    private static final long HOUR = 60;

    static Load at(Worker worker, String location, long added) {
        return new Load(
                worker,
                location,
                worker.standing().at(location),
                added,
                worker.fair().at(location),
                AT);
    }

    static Load late(Worker worker, long added) {
        return new Load(
                worker,
                "",
                worker.standing().lateMinutes(),
                added,
                worker.fair().lateMinutes(),
                LATE);
    }

    static Load whole(Worker worker, long added) {
        return new Load(
                worker, "", worker.standing().minutes(), added, worker.fair().minutes(), WHOLE);
    }

    static Load funded(Worker worker, long added) {
        return new Load(worker, "", worker.standing().minutes(), added, worker.fundedMinutes(), FUNDED);
    }

    /** The minutes that the roster adds beyond what is due. */
    long excess() {
        return beyond(standing + added) - beyond(standing);
    }

    /**
     * The same, but each minute counts by how large the excess is beside what is due: two small excesses are better than a
     * great one, and twice the time with twice the excess counts twice, as it does for wishes and languages.
     */
    long unfairness() {
        return squared(beyond(standing + added)) - squared(beyond(standing));
    }

    private long squared(long excess) {
        return excess * excess / Math.max(due, HOUR);
    }

    private long beyond(long minutes) {
        return Math.max(0, minutes - due);
    }

    Bilingual words() {
        return sentence.with(worker, hours(standing + added), worker.names().location(location), hours(due));
    }

    private static Bilingual hours(long minutes) {
        return Noun.HOURS.count(Math.round(minutes / 6.0) / 10.0);
    }
}
