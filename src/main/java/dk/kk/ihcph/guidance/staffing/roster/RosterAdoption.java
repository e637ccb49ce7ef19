package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.TimeSpan;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.StaffingProblem;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds;
import dk.kk.ihcph.guidance.staffing.planning.ShiftPlanner;
import dk.kk.ihcph.guidance.staffing.planning.ShiftPlanner.ShiftChange;
import dk.kk.ihcph.guidance.staffing.roster.RosterView.Assignment;
import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes what a roster proposes: draft shifts where there are gaps, and standing shifts that pass to somebody else. */
@ApplicationScoped
class RosterAdoption {
    private final ScheduleNeeds needs;
    private final ShiftPlanner planner;
    private final ShiftRepository shifts;
    private final Directory directory;
    private final Clock clock;

    RosterAdoption(
            ScheduleNeeds needs, ShiftPlanner planner, ShiftRepository shifts, Directory directory, Clock clock) {
        this.needs = needs;
        this.planner = planner;
        this.shifts = shifts;
        this.directory = directory;
        this.clock = clock;
    }

    /** Shifts pass on before drafts are added, which may need the time that a move frees. */
    void write(Roster roster, List<Assignment> assignments, @Nullable RuleOverride override) {
        needs.lock(roster.administrations());
        List<Integer> gaps = places(assignments, one -> one.shift() == null);
        List<Integer> moves = places(assignments, one -> one.previousStaff() != null);
        refuseWhatIsNoLongerNeeded(roster, assignments, gaps, moves);
        List<ShiftChange> changes = moves.stream()
                .map(assignments::get)
                .map(one -> {
                    Shift shift = Objects.requireNonNull(shifts.findById(one.shift()));
                    return new ShiftChange(shift, shift.planFor(one.staff()));
                })
                .toList();
        if (!changes.isEmpty()) {
            planner.move(
                    changes,
                    override,
                    "Roster " + roster.id(),
                    place -> pointer(moves.get(place)),
                    roster.administrations());
        }
        planner.add(
                gaps.stream().map(place -> assignments.get(place).plan()).toList(),
                place -> override,
                place -> pointer(gaps.get(place)),
                roster.administrations());
    }

    private static List<Integer> places(List<Assignment> assignments, Predicate<Assignment> wanted) {
        return IntStream.range(0, assignments.size())
                .filter(place -> wanted.test(assignments.get(place)))
                .boxed()
                .toList();
    }

    private static String pointer(int place) {
        return "/assignments/" + place;
    }

    /** Refuses places that were closed or covered in the meantime, and shifts that changed or began. */
    private void refuseWhatIsNoLongerNeeded(
            Roster roster, List<Assignment> assignments, List<Integer> gaps, List<Integer> moves) {
        RosterSearch search = roster.search();
        Map<DeskTime, Long> wanted = needs.needs(roster.administrations(), search.firstDay(), search.lastDay()).stream()
                .collect(Collectors.groupingBy(DeskTime::of, Collectors.counting()));
        List<Integer> stale = new ArrayList<>();
        gaps.stream()
                .filter(place -> wanted.merge(assignments.get(place).time(), -1L, Long::sum) < 0)
                .forEach(stale::add);
        moves.stream().filter(place -> !stands(assignments.get(place))).forEach(stale::add);
        if (!stale.isEmpty()) {
            DirectoryNames names = directory.names();
            throw Refused.of(
                    StaffingProblem.ROSTER_STALE,
                    stale.stream()
                            .sorted()
                            .map(place ->
                                    noLongerNeeded(place, assignments.get(place).time(), names))
                            .toList());
        }
    }

    private static Violation noLongerNeeded(int place, DeskTime time, DirectoryNames names) {
        return Violation.at(
                pointer(place),
                "NO_LONGER_NEEDED",
                new Bilingual("%s skal ikke længere bemandes sådan %s", "%s on %s is no longer to be staffed like this")
                        .with(names.location(time.location()), new TimeSpan(time.startsAt(), time.endsAt())));
    }

    /** Tells whether the shift to pass on is still that person's, at that desk and time, and has not begun. */
    private boolean stands(Assignment assignment) {
        return shifts.findByIdOptional(assignment.shift())
                .filter(shift -> shift.status() != ShiftStatus.CANCELLED
                        && shift.staff().equals(assignment.previousStaff())
                        && shift.planFor(assignment.staff()).equals(assignment.plan())
                        && shift.startsAt().isAfter(clock.instant()))
                .isPresent();
    }
}
