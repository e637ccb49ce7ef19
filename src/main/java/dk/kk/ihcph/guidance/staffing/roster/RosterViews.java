package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Guide;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows rosters to coordinators, with the solver's explanation. */
@ApplicationScoped
class RosterViews {
    private final RosterSolver solver;
    private final Directory directory;
    private final Caller caller;

    RosterViews(RosterSolver solver, Directory directory, Caller caller) {
        this.solver = solver;
        this.directory = directory;
        this.caller = caller;
    }

    /** Shows a roster in a list. */
    RosterView brief(Roster roster) {
        return RosterView.of(roster, null, null, actions(roster));
    }

    RosterView whole(Roster roster, RosterProblem problem) {
        return RosterView.of(
                roster,
                assignments(roster, problem),
                solver.explain(problem, roster.assignments(), directory.names()),
                actions(roster));
    }

    /** Lists the assignments in order of time; a refused adoption names them by their place in this order. */
    static List<RosterView.Assignment> assignments(Roster roster, RosterProblem problem) {
        Map<UUID, Person> people =
                problem.guides().stream().map(Guide::person).collect(Collectors.toMap(Person::id, Function.identity()));
        List<RosterView.Assignment> assignments = new ArrayList<>();
        problem.slots().stream()
                .sorted(Comparator.comparing(Slot::time, DeskTime.IN_TIME).thenComparing(Slot::id))
                .forEach(slot -> {
                    Person person = people.get(roster.assignments().get(slot.id()));
                    if (person != null) {
                        assignments.add(RosterView.Assignment.of(slot, person));
                    }
                });
        return assignments;
    }

    private List<RosterAction> actions(Roster roster) {
        Set<Administration> own = caller.administrationsFor(Permission.SCHEDULE_WRITE);
        List<RosterAction> actions = new ArrayList<>();
        if (roster.status() == RosterStatus.PROPOSED) {
            Set<Administration> pending = roster.pending();
            if (pending.stream().anyMatch(own::contains)) {
                actions.add(RosterAction.APPROVE);
            }
            if (own.containsAll(pending)) {
                actions.add(RosterAction.ADOPT);
            }
        }
        if (roster.status() == RosterStatus.PROPOSED || roster.status() == RosterStatus.FAILED) {
            actions.add(RosterAction.DISCARD);
        }
        return actions;
    }
}
