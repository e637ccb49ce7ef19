package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.staffing.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A person's work in order of time: standing, and planned. Rules blame only the planned work. */
public final class PersonSchedule {
    private final Person person;
    private final ZoneId zone;
    /** Whole days of approved absence, as epoch days in order. */
    private final long[] daysAway;

    private final List<Stint> standing;
    private final List<Stint> planned;
    private final List<Stint> all;

    private PersonSchedule(Person person, ZoneId zone, long[] daysAway, List<Stint> standing, List<Stint> planned) {
        this.person = person;
        this.zone = zone;
        this.daysAway = daysAway;
        this.standing = standing;
        this.planned = planned;
        this.all = merged(standing, planned);
    }

    private static List<Stint> merged(List<Stint> some, List<Stint> others) {
        List<Stint> all = new ArrayList<>(some.size() + others.size());
        int other = 0;
        for (Stint one : some) {
            while (other < others.size() && Stint.IN_TIME.compare(others.get(other), one) < 0) {
                all.add(others.get(other++));
            }
            all.add(one);
        }
        all.addAll(others.subList(other, others.size()));
        return all;
    }

    /**
     * Takes what stands, with nothing planned.
     *
     * @param standing the person's work of the calendar years concerned and 17 weeks either side
     */
    public static PersonSchedule of(Person person, Stream<Stint> standing, ZoneId zone) {
        return new PersonSchedule(
                person,
                zone,
                person.absences().stream()
                        .flatMapToLong(away -> wholeDays(away, zone))
                        .distinct()
                        .sorted()
                        .toArray(),
                standing.sorted(Stint.IN_TIME).toList(),
                List.of());
    }

    private static LongStream wholeDays(Person.Away away, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(away.from(), zone);
        LocalDate whole = first.atStartOfDay(zone).toInstant().isBefore(away.from()) ? first.plusDays(1) : first;
        return LongStream.range(
                whole.toEpochDay(), LocalDate.ofInstant(away.to(), zone).toEpochDay());
    }

    /** Plans these stints beside the standing work. */
    public PersonSchedule with(Collection<? extends Stint> stints) {
        List<Stint> sorted = new ArrayList<>(stints);
        sorted.sort(Stint.IN_TIME);
        return new PersonSchedule(person, zone, daysAway, standing, sorted);
    }

    /** Finds the breaches of the planned work. */
    List<RuleBreach> breaches() {
        return WorkingTimeRules.ALL.stream()
                .flatMap(rule -> rule.findings(this).stream())
                .flatMap(RuleFinding::breaches)
                .toList();
    }

    Person person() {
        return person;
    }

    List<Stint> planned() {
        return planned;
    }

    /** Standing and planned. */
    List<Stint> all() {
        return all;
    }

    /**
     * Planned stints of a run of work that is too long.
     *
     * @param begin of the run, standing stints included
     * @param end of the run, excluded
     */
    public record Run(List<Stint> planned, long begin, long end) {}

    /** Finds the runs of days with work, one after the other, that hold planned stints; begin and end are epoch days. */
    public List<Run> runsOfDaysLongerThan(long days) {
        return runsLongerThan(days, 1, Stint::firstDay, stint -> stint.lastDay() + 1);
    }

    /**
     * Takes stints with less than the gap between them for one run, and finds the runs that last too long and hold planned
     * stints. Begin, end, gap and length are of one unit, such as days.
     */
    List<Run> runsLongerThan(long longest, long gap, ToLongFunction<Stint> begin, ToLongFunction<Stint> end) {
        List<Run> runs = new ArrayList<>();
        int next = 0;
        while (next < all.size()) {
            int first = next;
            long begins = begin.applyAsLong(all.get(first));
            long ends = end.applyAsLong(all.get(first));
            for (next++; next < all.size() && begin.applyAsLong(all.get(next)) < ends + gap; next++) {
                ends = Math.max(ends, end.applyAsLong(all.get(next)));
            }
            if (ends - begins > longest) {
                List<Stint> blamed = all.subList(first, next).stream()
                        .filter(Stint::isPlanned)
                        .toList();
                if (!blamed.isEmpty()) {
                    runs.add(new Run(blamed, begins, ends));
                }
            }
        }
        return runs;
    }

    /** Counts whole days of absence between these epoch days, both included. */
    int daysAway(long first, long last) {
        return place(last + 1) - place(first);
    }

    /** Counts all known whole days of absence. */
    int daysAway() {
        return daysAway.length;
    }

    private int place(long day) {
        int found = Arrays.binarySearch(daysAway, day);
        return found < 0 ? -found - 1 : found;
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
