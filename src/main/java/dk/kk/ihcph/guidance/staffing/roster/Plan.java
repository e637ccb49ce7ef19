package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The problem and one solution, in the shape that the solver needs. */
@PlanningSolution
@SuppressWarnings("UnusedVariable") // the solver reads the fields
class Plan {
    @ProblemFactCollectionProperty
    private List<Worker> workers;

    @PlanningEntityCollectionProperty
    private List<Post> posts;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    /** Leaves out assignments of slots and people that no longer exist, and of people who may not take the slot. */
    private Plan(
            RosterProblem problem,
            Map<UUID, UUID> assignments,
            DirectoryNames names,
            BiPredicate<Post, Worker> mayTake) {
        this.posts = new ArrayList<>();
        problem.slots().forEach(slot -> posts.add(new Post(slot, posts.size(), problem.zone(), names)));
        DeskTeam.form(posts);
        this.workers = workers(problem, posts, names);
        posts.forEach(post -> {
            post.keepFor(workers);
            post.offerTo(workers.stream()
                    .filter(worker -> mayTake.test(post, worker))
                    .toList());
            post.candidates().stream()
                    .filter(worker -> worker.id().equals(assignments.get(post.id())))
                    .forEach(post::give);
        });
        this.weights = ConstraintWeightOverrides.of(Arrays.stream(RosterConstraint.values())
                .filter(constraint -> constraint.level() == RosterLevel.SOFT)
                .collect(Collectors.<RosterConstraint, String, HardMediumSoftLongScore>toMap(
                        RosterConstraint::name,
                        constraint ->
                                HardMediumSoftLongScore.ofSoft(problem.weights().of(constraint)))));
    }

    /** Makes the workers of all guides, in the order of the administrations. */
    private static List<Worker> workers(RosterProblem problem, List<Post> posts, DirectoryNames names) {
        return Arrays.stream(Administration.values())
                .flatMap(administration -> Worker.of(
                        problem.guides().stream()
                                .filter(guide -> guide.person().administration() == administration)
                                .toList(),
                        problem,
                        Workload.sum(posts.stream()
                                .filter(post -> post.time().administration() == administration)
                                .map(Workload::of)),
                        names)
                        .stream())
                .toList();
    }

    /** Makes a plan to be judged: each post may be anyone's, and keeps what is assigned, whether allowed or not. */
    static Plan toJudge(RosterProblem problem, Map<UUID, UUID> assignments, DirectoryNames names) {
        return new Plan(problem, assignments, names, (post, worker) -> true);
    }

    /** Makes a plan to be searched from what is assigned, without what the problem forbids by now. */
    static Plan toSearch(RosterProblem problem, Map<UUID, UUID> assignments) {
        return new Plan(problem, assignments, DirectoryNames.NONE, (post, worker) -> post.obstacles(worker, List.of())
                .isEmpty());
    }

    List<Worker> workers() {
        return workers;
    }

    List<Post> posts() {
        return posts;
    }

    /** The posts that this person takes. */
    List<Post> postsOf(Worker worker) {
        return posts.stream()
                .filter(post -> post.isTaken() && post.worker() == worker)
                .toList();
    }

    Map<UUID, UUID> assignments() {
        return posts.stream().filter(Post::isTaken).collect(Collectors.toMap(Post::id, post -> post.worker()
                .id()));
    }

    static RosterScore score(HardMediumSoftLongScore score) {
        return new RosterScore(
                RosterLevel.HARD.of(score),
                RosterLevel.MEDIUM.of(score),
                RosterLevel.MOVES.of(score),
                RosterLevel.SOFT.of(score));
    }
}
