package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Guide;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.rule.PersonSchedule;
import dk.kk.ihcph.guidance.staffing.rule.Stint;
import dk.kk.ihcph.guidance.staffing.rule.WeeklyHoursRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A person as the solver sees one: what stands already, and the fair share of the year to the roster's end. */
final class Worker {
    @PlanningId
    private final UUID id;

    private final Guide guide;
    private final Workload standing;
    private final Workload fair;
    private final DirectoryNames names;
    private final PersonSchedule schedule;

    private Worker(Guide guide, RosterProblem problem, Workload standing, Workload fair, DirectoryNames names) {
        this.id = guide.person().id();
        this.guide = guide;
        this.standing = standing;
        this.fair = fair;
        this.names = names;
        Instant first = problem.from()
                .minusDays(WeeklyHoursRule.REFERENCE_DAYS)
                .atStartOfDay(problem.zone())
                .toInstant();
        this.schedule = PersonSchedule.of(
                guide.person(),
                guide.standing().stream()
                        .filter(duty -> duty.endsAt().isAfter(first))
                        .map(duty -> Stint.standing(duty.startsAt(), duty.endsAt(), problem.zone())),
                problem.zone());
    }

    /**
     * Makes the workers of these guides of one administration. A fair share is the same part of everything, from the beginning
     * of the year to the roster's end, as the person's funded hours of that time are of all colleagues': more than that in
     * March is less in April.
     *
     * @param planned what the roster gives out
     */
    static List<Worker> of(List<Guide> colleagues, RosterProblem problem, Workload planned, DirectoryNames names) {
        List<Workload> standing =
                colleagues.stream().map(guide -> standing(guide, problem)).toList();
        Workload whole = Workload.sum(Stream.concat(Stream.of(planned), standing.stream()));
        whole.minutesAt().keySet().retainAll(planned.minutesAt().keySet());
        long funded = colleagues.stream().mapToLong(Worker::fundedMinutes).sum();
        return IntStream.range(0, colleagues.size())
                .mapToObj(place -> {
                    Guide guide = colleagues.get(place);
                    double share = funded == 0 ? 1.0 / colleagues.size() : (double) fundedMinutes(guide) / funded;
                    return new Worker(guide, problem, standing.get(place), whole.part(share), names);
                })
                .toList();
    }

    /** The work that stands from the beginning of the year to the roster's end. */
    private static Workload standing(Guide guide, RosterProblem problem) {
        LocalDate first = problem.from().withDayOfYear(1);
        return Workload.sum(guide.standing().stream()
                .filter(duty -> {
                    LocalDate day = duty.firstDay(problem.zone());
                    return !day.isBefore(first) && !day.isAfter(problem.to());
                })
                .map(duty -> Workload.of(duty, problem.zone())));
    }

    private static long fundedMinutes(Guide guide) {
        return Math.round(guide.fundedHours().doubleValue() * 60);
    }

    UUID id() {
        return id;
    }

    Person person() {
        return guide.person();
    }

    DirectoryNames names() {
        return names;
    }

    Workload standing() {
        return standing;
    }

    Workload fair() {
        return fair;
    }

    boolean hasSeveralLocations() {
        return fair.minutesAt().size() > 1;
    }

    /** The minutes that the allocations pay from the beginning of the year to the roster's end. */
    long fundedMinutes() {
        return fundedMinutes(guide);
    }

    /** 1 on a day that the person prefers, -1 on one that the person avoids. */
    int wish(LocalDate day) {
        return guide.wishes().on(day);
    }

    /** Whether the person wishes for so many days of work in a row. */
    boolean wishesForRuns() {
        return guide.wishes().preferredDaysInRow() != null;
    }

    /** The days by which the runs of days of work are shorter or longer than the person wishes. */
    long daysOff(PersonSchedule planned) {
        long wished = wishedDaysInRow();
        long off = 0;
        for (PersonSchedule.Run run : planned.runsOfDaysLongerThan(0)) {
            off += Math.abs(run.end() - run.begin() - wished);
        }
        return off;
    }

    private long wishedDaysInRow() {
        return Objects.requireNonNull(guide.wishes().preferredDaysInRow());
    }

    Bilingual daysOffInWords(long days) {
        return new Bilingual(
                        "%s ønsker %s i træk. Vagterne afviger i alt %s fra det.",
                        "%s would rather work %s in a row. The shifts differ from that by %s in all.")
                .with(this, Noun.DAYS.count(wishedDaysInRow()), Noun.DAYS.count(days));
    }

    /** Returns the person's schedule with these posts planned. */
    PersonSchedule with(Collection<Post> posts) {
        return schedule.with(posts);
    }

    @Override
    public String toString() {
        return person().displayName();
    }
}
