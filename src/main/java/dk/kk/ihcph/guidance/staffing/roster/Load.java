package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;

/** The load of a roster on one person, against the fair share: in all, on late days, or at one location. */
record Load(Worker worker, String location, long minutes, long fair, Bilingual sentence) {
    private static final Bilingual AT =
            new Bilingual("%s har %s i %s. En ligelig andel er %s.", "%s has %s at %s. A fair share is %s.");
    private static final Bilingual LATE = new Bilingual(
            "%1$s har %2$s på sene dage. En ligelig andel er %4$s.",
            "%1$s has %2$s on late days. A fair share is %4$s.");
    private static final Bilingual WHOLE = new Bilingual(
            "%1$s har %2$s i perioden. Ifølge årsværkstimenormen er andelen %4$s.",
            "%1$s has %2$s in the period. By the annual norm the share is %4$s.");

    static Load at(Worker worker, String location, long minutes) {
        return new Load(worker, location, minutes, worker.share().minutesAt().getOrDefault(location, 0L), AT);
    }

    static Load late(Worker worker, long minutes) {
        return new Load(worker, "", minutes, worker.share().lateMinutes(), LATE);
    }

    /** Standing work counts too. */
    static Load whole(Worker worker, long minutes) {
        FairShare share = worker.share();
        return new Load(worker, "", minutes + share.fixedMinutes(), share.minutes(), WHOLE);
    }

    /** Squared hours beyond the fair share: two small excesses are better than a great one. */
    long excess() {
        long over = Math.max(0, minutes - fair);
        return over * over / 3600;
    }

    Bilingual words() {
        return sentence.with(worker, hours(minutes), worker.names().location(location), hours(fair));
    }

    private static Bilingual hours(long minutes) {
        return Noun.HOURS.count(Math.round(minutes / 6.0) / 10.0);
    }
}
