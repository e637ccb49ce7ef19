package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Guide;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.rule.PersonSchedule;
import dk.kk.ihcph.guidance.staffing.rule.Stint;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collection;
import java.util.UUID;

/** A person as the solver sees one: what stands already, and the fair share of what is to be given out. */
final class Worker {
    @PlanningId
    private final UUID id;

    private final Guide guide;
    private final FairShare share;
    private final DirectoryNames names;
    private final PersonSchedule standing;

    Worker(Guide guide, ZoneId zone, FairShare share, DirectoryNames names) {
        this.id = guide.person().id();
        this.guide = guide;
        this.share = share;
        this.names = names;
        this.standing = PersonSchedule.of(
                guide.person(),
                guide.standing().stream().map(duty -> Stint.standing(duty.startsAt(), duty.endsAt(), zone)),
                zone);
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

    FairShare share() {
        return share;
    }

    /** 1 on a preferred weekday, -1 on an avoided one. */
    int wish(DayOfWeek weekday) {
        if (guide.preferredWeekdays().contains(weekday)) {
            return 1;
        }
        return guide.avoidedWeekdays().contains(weekday) ? -1 : 0;
    }

    /** Returns the person's schedule with these posts planned. */
    PersonSchedule with(Collection<Post> posts) {
        return standing.with(posts);
    }

    @Override
    public String toString() {
        return person().displayName();
    }
}
