package dk.kk.ihcph.guidance.staffing.roster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.kk.ihcph.guidance.access.AccessProblem;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.DryRun;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.job.JobEnded;
import dk.kk.ihcph.guidance.job.JobService;
import dk.kk.ihcph.guidance.job.JobType;
import dk.kk.ihcph.guidance.job.JobView;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Queues searches for rosters, and lets coordinators approve, adopt or discard the results. */
@ApplicationScoped
class RosterService {
    private final RosterRepository rosters;
    private final RosterProblems problems;
    private final RosterViews views;
    private final RosterAdoption adoption;
    private final JobService jobs;
    private final Caller caller;
    private final Clock clock;

    RosterService(
            RosterRepository rosters,
            RosterProblems problems,
            RosterViews views,
            RosterAdoption adoption,
            JobService jobs,
            Caller caller,
            Clock clock) {
        this.rosters = rosters;
        this.problems = problems;
        this.views = views;
        this.adoption = adoption;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /** Queues a search for the needs of this moment. */
    @Transactional
    JobView start(RosterRequest request) {
        Set<Administration> wanted = EnumSet.copyOf(request.administrations());
        Administration own = wanted.stream()
                .filter(one -> caller.may(Permission.SCHEDULE_WRITE, one))
                .findFirst()
                .orElseThrow(() -> Refused.of(
                        AccessProblem.OTHER_ADMINISTRATION, wanted.iterator().next()));
        RosterProblem problem = problems.of(request, wanted);
        int seconds = request.timeLimitSeconds() == null ? RosterProblems.seconds(problem) : request.timeLimitSeconds();
        Roster roster = new Roster(
                own,
                wanted.size() > 1,
                problem,
                new RosterSearch(
                        request.firstDay(), request.lastDay(), request.replan(), seconds, null, clock.instant()));
        rosters.add(roster, problem);
        JobView job = jobs.queue(
                JobType.ROSTER,
                own,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("roster", roster.id().toString())
                        .put("firstDay", request.firstDay().toString())
                        .put("lastDay", request.lastDay().toString()),
                seconds);
        roster.solvedBy(job.id());
        return job;
    }

    Page<RosterView> list(RosterFilter filter, PageRequest page) {
        return Page.of(
                rosters.list(caller.administrationsFor(Permission.SCHEDULE_WRITE), filter, page),
                page,
                roster -> Cursor.of(roster.id()),
                rows -> rows.stream().map(views::brief).toList());
    }

    RosterView get(UUID id) {
        Roster roster = rosters.findByIdOptional(id).filter(this::maySee).orElseThrow(Refused::notFound);
        return views.whole(roster, rosters.problem(id));
    }

    /** Approves for the caller's administration. */
    @Transactional
    RosterView approve(UUID id) {
        Roster roster = locked(id);
        roster.approve(caller.administrationsFor(Permission.SCHEDULE_WRITE));
        return changed(roster);
    }

    @Transactional
    RosterView discard(UUID id) {
        Roster roster = locked(id);
        roster.discard();
        return changed(roster);
    }

    /** Writes the shifts, all or none; a dry run writes nothing. */
    @Transactional
    RosterView adopt(UUID id, AdoptionRequest request, boolean dryRun) {
        return dryRun ? DryRun.of(() -> adopt(id, request)) : adopt(id, request);
    }

    private RosterView adopt(UUID id, AdoptionRequest request) {
        Roster roster = locked(id);
        roster.approve(caller.administrationsFor(Permission.SCHEDULE_WRITE));
        Set<Administration> pending = roster.pending();
        if (!pending.isEmpty()) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                                    "%s har endnu ikke godkendt sin del af forslaget.",
                                    "The %s has not approved its part of the roster yet.")
                            .with(pending));
        }
        List<RosterView.Assignment> assignments = RosterViews.assignments(roster, rosters.problem(id));
        adoption.write(roster, assignments, request.override());
        roster.adopt();
        return changed(roster);
    }

    /** The input of a run of the search. */
    record Start(RosterProblem problem, Map<UUID, UUID> assignments, int timeLimitSeconds) {}

    @Transactional
    Start begin(UUID id) {
        Roster roster = rosters.findById(id);
        return new Start(
                rosters.problem(id), roster.assignments(), roster.search().timeLimitSeconds());
    }

    /** Keeps a better solution, within the transaction that moves the job on. */
    @Transactional
    void keep(UUID id, RosterSolver.Best best, int seconds) {
        rosters.locked(id).orElseThrow(Refused::notFound).improve(best, seconds);
    }

    /** Ends the roster's search when its job ends in any way. */
    void end(@Observes JobEnded ended) {
        if (ended.type() == JobType.ROSTER) {
            rosters.ofJob(ended.job()).ifPresent(Roster::end);
        }
    }

    private RosterView changed(Roster roster) {
        rosters.flush();
        return views.whole(roster, rosters.problem(roster.id()));
    }

    private Roster locked(UUID id) {
        return rosters.locked(id).filter(this::maySee).orElseThrow(Refused::notFound);
    }

    private boolean maySee(Roster roster) {
        return roster.administrations().stream().anyMatch(one -> caller.may(Permission.SCHEDULE_WRITE, one));
    }
}
