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
import java.util.UUID;

/** A person as the solver sees one: what is fixed already, and the fair share of what is to be given out. */
final class Worker {
    /** EU working time: between two shifts on end. */
    static final Duration DAILY_REST = Duration.ofHours(11);
    /** EU working time: four months, in whole weeks. */
    private static final int AVERAGED_WEEKS = 17;

    private static final long AVERAGE_MINUTES = 48 * 60;

    @PlanningId
    private final UUID id;

    private final Person person;
    private final List<Busy> shifts;
    private final Map<Long, Long> fixedMinutesOfDay;
    private final FairShare share;

    Worker(Person person, ZoneId zone, FairShare share) {
        this.id = person.id();
        this.person = person;
        this.share = share;
        this.shifts = person.busy().stream().filter(Busy::work).toList();
        this.fixedMinutesOfDay = new HashMap<>();
        shifts.forEach(shift -> addDays(shift, zone));
    }

    private void addDays(Busy shift, ZoneId zone) {
        Instant from = shift.from();
        while (from.isBefore(shift.to())) {
            LocalDate day = from.atZone(zone).toLocalDate();
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant to = midnight.isBefore(shift.to()) ? midnight : shift.to();
            fixedMinutesOfDay.merge(day.toEpochDay(), Duration.between(from, to).toMinutes(), Long::sum);
            from = to;
        }
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

    Map<Long, Long> fixedMinutesOfDay() {
        return fixedMinutesOfDay;
    }

    boolean isAbsent(Instant start, Instant end) {
        return person.busy().stream().anyMatch(busy -> !busy.work() && busy.overlaps(start, end));
    }

    boolean isAtWork(Instant start, Instant end) {
        return shifts.stream().anyMatch(busy -> busy.overlaps(start, end));
    }

    /** Free at the time, but without the rest before or after it. */
    boolean isWithoutRest(Instant start, Instant end) {
        return !isAtWork(start, end) && isAtWork(start.minus(DAILY_REST), end.plus(DAILY_REST));
    }

    /** By how many minutes the worst four months ask for too much, when the roster adds these minutes of its weeks. */
    long minutesTooMany(Map<Long, Long> planned) {
        Map<Long, Long> weeks = new HashMap<>(planned);
        fixedMinutesOfDay.forEach((day, minutes) -> weeks.merge(weekOf(day), minutes, Long::sum));
        long worst = 0;
        for (long last : weeks.keySet()) {
            long minutes = 0;
            boolean ours = false;
            for (long week = last - AVERAGED_WEEKS + 1; week <= last; week++) {
                minutes += weeks.getOrDefault(week, 0L);
                ours |= planned.containsKey(week);
            }
            worst = Math.max(worst, ours ? minutes - AVERAGED_WEEKS * AVERAGE_MINUTES : 0);
        }
        return worst;
    }

    /** Weeks begin on Monday; 1 January 1970 was a Thursday. */
    static long weekOf(long epochDay) {
        return Math.floorDiv(epochDay + 3, 7);
    }

    @Override
    public String toString() {
        return person.name();
    }
}
