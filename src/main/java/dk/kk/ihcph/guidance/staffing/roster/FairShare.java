package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Busy;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A person's fair share in minutes: the same part of everything as the person's annual norm is of all colleagues'
 * norms.
 */
record FairShare(long minutes, long lateMinutes, Map<String, Long> minutesAt, long fixedMinutes) {
    /** The House's long day ends at this hour. */
    private static final LocalTime LATE = LocalTime.of(17, 0);

    static FairShare of(Staff person, RosterProblem problem) {
        List<Staff> colleagues = problem.people().stream()
                .filter(other ->
                        other.person().administration() == person.person().administration())
                .toList();
        List<Slot> slots = problem.slots().stream()
                .filter(slot -> slot.administration() == person.person().administration())
                .toList();
        long targets = colleagues.stream().mapToLong(Staff::targetMinutes).sum();
        double share = targets == 0 ? 1.0 / colleagues.size() : (double) person.targetMinutes() / targets;
        long fixed = colleagues.stream()
                .mapToLong(colleague -> fixedMinutes(colleague, problem))
                .sum();
        Map<String, Long> at = slots.stream()
                .collect(Collectors.groupingBy(
                        Slot::location,
                        Collectors.collectingAndThen(
                                Collectors.summingLong(FairShare::minutesOf), sum -> Math.round(share * sum))));
        return new FairShare(
                Math.round(share
                        * (fixed
                                + slots.stream().mapToLong(FairShare::minutesOf).sum())),
                Math.round(share
                        * slots.stream()
                                .filter(slot -> isLate(slot, problem.zone()))
                                .mapToLong(FairShare::minutesOf)
                                .sum()),
                at,
                fixedMinutes(person, problem));
    }

    static boolean isLate(Slot slot, ZoneId zone) {
        return !slot.endsAt().atZone(zone).toLocalTime().isBefore(LATE);
    }

    static long minutesOf(Slot slot) {
        return Duration.between(slot.startsAt(), slot.endsAt()).toMinutes();
    }

    private static long fixedMinutes(Staff person, RosterProblem problem) {
        Instant from = problem.from().atStartOfDay(problem.zone()).toInstant();
        Instant to = problem.to().plusDays(1).atStartOfDay(problem.zone()).toInstant();
        return person.busy().stream()
                .filter(Busy::work)
                .filter(busy -> busy.overlaps(from, to))
                .mapToLong(busy -> Duration.between(
                                busy.from().isBefore(from) ? from : busy.from(),
                                busy.to().isAfter(to) ? to : busy.to())
                        .toMinutes())
                .sum();
    }
}
