package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Busy;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Staff;
import dk.kk.ihcph.guidance.staffing.rule.PersonSchedule;
import dk.kk.ihcph.guidance.staffing.rule.Stint;
import java.time.ZoneId;
import java.util.Collection;
import java.util.UUID;

/** A person as the solver sees one: what stands already, and the fair share of what is to be given out. */
final class Worker {
    @PlanningId
    private final UUID id;

    private final Staff person;
    private final FairShare share;
    private final DirectoryNames names;
    private final PersonSchedule standing;

    Worker(Staff person, ZoneId zone, FairShare share, DirectoryNames names) {
        this.id = person.id();
        this.person = person;
        this.share = share;
        this.names = names;
        this.standing = PersonSchedule.of(
                person.person(),
                person.busy().stream().filter(Busy::work).map(busy -> Stint.standing(busy.from(), busy.to(), zone)),
                zone);
    }

    UUID id() {
        return id;
    }

    Staff person() {
        return person;
    }

    DirectoryNames names() {
        return names;
    }

    FairShare share() {
        return share;
    }

    /** Returns the person's schedule with these posts planned. */
    PersonSchedule with(Collection<Post> posts) {
        return standing.with(posts);
    }

    @Override
    public String toString() {
        return person.person().displayName();
    }
}
