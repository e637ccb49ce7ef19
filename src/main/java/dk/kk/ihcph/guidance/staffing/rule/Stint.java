package dk.kk.ihcph.guidance.staffing.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * A stretch of one person's work as the rules of working time see it, half-open: standing, or planned with a place in
 * the plan.
 */
public interface Stint {
    Comparator<Stint> IN_TIME = Comparator.comparing(Stint::startsAt).thenComparingInt(Stint::place);

    static Stint standing(Instant startsAt, Instant endsAt, ZoneId zone) {
        return planned(startsAt, endsAt, -1, zone);
    }

    static Stint planned(Instant startsAt, Instant endsAt, int place, ZoneId zone) {
        record Placed(Instant startsAt, Instant endsAt, long firstDay, long lastDay, int place) implements Stint {}
        return new Placed(
                startsAt,
                endsAt,
                LocalDate.ofInstant(startsAt, zone).toEpochDay(),
                LocalDate.ofInstant(endsAt.minusMillis(1), zone).toEpochDay(),
                place);
    }

    Instant startsAt();

    Instant endsAt();

    /** The local day on which it begins, as an epoch day. */
    long firstDay();

    /** The local day of its last moment, as an epoch day: work until midnight does not touch the next day. */
    long lastDay();

    /** Its place in the plan, from 0; negative if it stands already. */
    int place();

    default boolean isPlanned() {
        return place() >= 0;
    }

    /** The elapsed time, which a change of the clocks does not alter. */
    default long seconds() {
        return endsAt().getEpochSecond() - startsAt().getEpochSecond();
    }

    default boolean overlaps(Instant from, Instant to) {
        return startsAt().isBefore(to) && from.isBefore(endsAt());
    }
}
