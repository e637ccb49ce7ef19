package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Busy;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A person as the solver sees one: what is fixed already, and the fair share of what is to be given out. */
final class Worker {
    /** Directive 2003/88/EC, articles 6 and 16: 48 hours a week on average over four months, here 17 weeks. */
    private static final long MINUTES_A_WEEK = 48 * 60;

    static final int REFERENCE_DAYS = 17 * 7;

    @PlanningId
    private final UUID id;

    private final Person person;
    private final List<Busy> shifts;
    private final Set<Long> fixedDays = new TreeSet<>();
    private final Map<Long, Long> fixedMinutes = new HashMap<>();
    private final NavigableSet<Long> daysAway = new TreeSet<>();
    private final FairShare share;

    Worker(Person person, ZoneId zone, FairShare share) {
        this.id = person.id();
        this.person = person;
        this.share = share;
        this.shifts = person.busy().stream().filter(Busy::work).toList();
        shifts.forEach(shift -> {
            LocalDate first = shift.from().atZone(zone).toLocalDate();
            LocalDate last = shift.to().minusMillis(1).atZone(zone).toLocalDate();
            first.datesUntil(last.plusDays(1)).forEach(day -> fixedDays.add(day.toEpochDay()));
            fixedMinutes.merge(
                    first.toEpochDay(),
                    Duration.between(shift.from(), shift.to()).toMinutes(),
                    Long::sum);
        });
        person.busy().stream().filter(busy -> !busy.work()).forEach(away -> {
            LocalDate first = away.from().atZone(zone).toLocalDate();
            LocalDate last = away.to().atZone(zone).toLocalDate();
            first.datesUntil(last)
                    .filter(day -> !away.from().isAfter(day.atStartOfDay(zone).toInstant()))
                    .forEach(day -> daysAway.add(day.toEpochDay()));
        });
    }

    UUID id() {
        return id;
    }

    Person person() {
        return person;
    }

    FairShare share() {
        return share;
    }

    /** Days on which standing shifts have the person at work. */
    Set<Long> fixedDays() {
        return fixedDays;
    }

    List<Busy> shifts() {
        return shifts;
    }

    boolean isAbsent(Instant start, Instant end) {
        return person.busy().stream().anyMatch(busy -> !busy.work() && busy.overlaps(start, end));
    }

    boolean isAtWork(Instant start, Instant end) {
        return shifts.stream().anyMatch(busy -> busy.overlaps(start, end));
    }

    /** Whether it makes, with the standing shifts around it, a stretch that leaves no 11 hours of rest in 24. */
    boolean isWithoutRest(Instant start, Instant end) {
        Instant from = start;
        Instant to = end;
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Busy shift : shifts) {
                if (shift.overlaps(from.minus(Stretch.DAILY_REST), to.plus(Stretch.DAILY_REST))
                        && (shift.from().isBefore(from) || shift.to().isAfter(to))) {
                    from = shift.from().isBefore(from) ? shift.from() : from;
                    to = shift.to().isAfter(to) ? shift.to() : to;
                    grew = true;
                }
            }
        }
        return Duration.between(from, to).compareTo(Stretch.LONGEST) > 0;
    }

    /** By how many minutes the worst 17 weeks ask for too much, when the roster adds these minutes of its days. */
    long minutesTooMany(Map<Long, Long> planned) {
        long sum = planned.values().stream().mapToLong(Long::longValue).sum()
                + fixedMinutes.values().stream().mapToLong(Long::longValue).sum();
        if (sum <= allowed(daysAway.size())) {
            return 0;
        }
        TreeMap<Long, Long> days = new TreeMap<>(fixedMinutes);
        planned.forEach((day, minutes) -> days.merge(day, minutes, Long::sum));
        long worst = 0;
        for (long last : days.keySet()) {
            long first = last - REFERENCE_DAYS + 1;
            Map<Long, Long> within = days.subMap(first, true, last, true);
            if (within.keySet().stream().anyMatch(planned::containsKey)) {
                long minutes =
                        within.values().stream().mapToLong(Long::longValue).sum();
                int away = daysAway.subSet(first, true, last, true).size();
                worst = Math.max(worst, minutes - allowed(away));
            }
        }
        return worst;
    }

    /** Days of absence are taken out of the average (article 16 b). */
    private static long allowed(int daysAway) {
        return MINUTES_A_WEEK * Math.max(1, REFERENCE_DAYS - daysAway) / 7;
    }

    @Override
    public String toString() {
        return person.name();
    }
}
