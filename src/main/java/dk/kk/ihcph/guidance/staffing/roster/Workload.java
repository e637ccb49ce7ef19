package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.staffing.rule.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Minutes of work: in all, on late days, and at each location. */
record Workload(long minutes, long lateMinutes, Map<String, Long> minutesAt) {
    /** The House's long day ends at this hour. */
    private static final LocalTime LATE = LocalTime.of(17, 0);

    static Workload of(Post post) {
        return of(post.location(), post.minutes(), post.isLate());
    }

    static Workload of(Duty duty, ZoneId zone) {
        return of(duty.location(), duty.duration().toMinutes(), isLate(duty.startsAt(), duty.endsAt(), zone));
    }

    private static Workload of(String location, long minutes, boolean late) {
        return new Workload(minutes, late ? minutes : 0, Map.of(location, minutes));
    }

    /** Tells whether work ends late: at 17:00 or after. */
    static boolean isLate(Instant startsAt, Instant endsAt, ZoneId zone) {
        return !LocalTime.ofInstant(endsAt, zone).isBefore(LATE)
                || !LocalDate.ofInstant(startsAt, zone).equals(LocalDate.ofInstant(endsAt, zone));
    }

    static Workload sum(Stream<Workload> parts) {
        return parts.reduce(new Workload(0, 0, Map.of()), Workload::plus);
    }

    private Workload plus(Workload other) {
        Map<String, Long> at = new TreeMap<>(minutesAt);
        other.minutesAt.forEach((location, more) -> at.merge(location, more, Long::sum));
        return new Workload(minutes + other.minutes, lateMinutes + other.lateMinutes, at);
    }

    /** Takes the same part of everything, to the nearest minute. */
    Workload part(double share) {
        Map<String, Long> at = new TreeMap<>(minutesAt);
        at.replaceAll((location, whole) -> Math.round(share * whole));
        return new Workload(Math.round(share * minutes), Math.round(share * lateMinutes), at);
    }

    long at(String location) {
        return minutesAt.getOrDefault(location, 0L);
    }
}
