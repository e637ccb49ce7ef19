package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

    private Plan(RosterProblem problem, DirectoryNames names) {
        this.workers = problem.people().stream()
                .map(person -> new Worker(person, problem.zone(), FairShare.of(person, problem), names))
                .toList();
        this.posts = new ArrayList<>();
        problem.slots().forEach(slot -> posts.add(new Post(slot, posts.size(), problem.zone(), names)));
        this.weights = ConstraintWeightOverrides.of(Arrays.stream(RosterConstraint.values())
                .filter(constraint -> constraint.level() == RosterLevel.SOFT)
                .collect(Collectors.<RosterConstraint, String, HardMediumSoftLongScore>toMap(
                        RosterConstraint::name,
                        constraint ->
                                HardMediumSoftLongScore.ofSoft(problem.weights().of(constraint)))));
    }

    /** Makes a plan to be judged: each post may be anyone's, and keeps what is assigned, whether allowed or not. */
    static Plan toJudge(RosterProblem problem, Map<UUID, UUID> assignments, DirectoryNames names) {
        Plan plan = new Plan(problem, names);
        plan.posts.forEach(post -> post.offerTo(plan.workers));
        return plan.with(assignments);
    }

    /** Makes a plan to be searched from what is assigned, without what the problem forbids by now. */
    static Plan toSearch(RosterProblem problem, Map<UUID, UUID> assignments) {
        Plan plan = new Plan(problem, DirectoryNames.NONE);
        plan.posts.forEach(post -> post.offerTo(plan.workers.stream()
                .filter(worker -> post.obstacle(worker) == null)
                .toList()));
        return plan.with(assignments);
    }

    /** Leaves out slots and people that no longer exist, and people who are no candidates. */
    private Plan with(Map<UUID, UUID> assignments) {
        Map<UUID, Worker> byId = workers.stream().collect(Collectors.toMap(Worker::id, Function.identity()));
        posts.forEach(post -> {
            UUID assigned = assignments.get(post.id());
            Worker worker = assigned == null ? null : byId.get(assigned);
            if (worker != null && post.candidates().contains(worker)) {
                post.give(worker);
            }
        });
        return this;
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
        Map<UUID, UUID> assignments = new LinkedHashMap<>();
        posts.stream()
                .filter(Post::isTaken)
                .forEach(post -> assignments.put(post.id(), post.worker().id()));
        return assignments;
    }

    static RosterScore score(HardMediumSoftLongScore score) {
        return new RosterScore(score.hardScore(), score.mediumScore(), score.softScore());
    }
}
