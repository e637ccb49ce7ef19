package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The problem and one answer to it, as the solver wants them. */
@PlanningSolution
@SuppressWarnings("UnusedVariable") // the solver reads the fields
class Plan {
    /** A day on which a standing shift has someone at work. */
    record FixedDay(Worker worker, long epochDay, long chain) {}

    /** A standing shift of someone. */
    record FixedShift(Worker worker, long startSecond, long endSecond, long chain) implements Stretch {}

    private record Work(long startSecond, long endSecond) implements Stretch {}

    @ProblemFactCollectionProperty
    private List<Worker> workers;

    @ProblemFactCollectionProperty
    private List<FixedDay> fixedDays;

    @ProblemFactCollectionProperty
    private List<FixedShift> fixedShifts;

    @PlanningEntityCollectionProperty
    private List<Post> posts;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    private Plan(RosterProblem problem, boolean search) {
        this.workers = problem.people().stream()
                .map(person -> new Worker(person, problem.zone(), FairShare.of(person, problem)))
                .toList();
        Chains chains = chains(problem);
        this.fixedDays = workers.stream()
                .flatMap(worker -> worker.fixedDays().stream().map(day -> new FixedDay(worker, day, chains.ofDay(day))))
                .toList();
        this.fixedShifts = workers.stream()
                .flatMap(worker -> worker.shifts().stream()
                        .map(shift -> new FixedShift(
                                worker,
                                shift.from().getEpochSecond(),
                                shift.to().getEpochSecond(),
                                chains.ofSecond(shift.from().getEpochSecond()))))
                .toList();
        this.posts = problem.slots().stream()
                .map(slot -> {
                    Map<Worker, RosterConstraint> obstacles = new LinkedHashMap<>();
                    for (Worker worker : workers) {
                        RosterConstraint obstacle = Post.obstacle(slot, problem.zone(), worker);
                        if (obstacle != null) {
                            obstacles.put(worker, obstacle);
                        }
                    }
                    List<Worker> candidates = workers.stream()
                            .filter(worker -> !search || !obstacles.containsKey(worker))
                            .toList();
                    return new Post(slot, problem.zone(), obstacles, candidates, chains);
                })
                .toList();
        this.weights = ConstraintWeightOverrides.of(Arrays.stream(RosterConstraint.values())
                .filter(constraint -> constraint.level() == RosterLevel.SOFT)
                .collect(Collectors.<RosterConstraint, String, HardMediumSoftLongScore>toMap(
                        RosterConstraint::name,
                        constraint ->
                                HardMediumSoftLongScore.ofSoft(problem.weights().of(constraint)))));
    }

    private Chains chains(RosterProblem problem) {
        List<Work> work = new ArrayList<>();
        List<Long> days = new ArrayList<>();
        problem.slots().forEach(slot -> {
            work.add(new Work(slot.startsAt().getEpochSecond(), slot.endsAt().getEpochSecond()));
            days.add(slot.startsAt().atZone(problem.zone()).toLocalDate().toEpochDay());
        });
        workers.forEach(worker -> {
            worker.shifts()
                    .forEach(shift -> work.add(
                            new Work(shift.from().getEpochSecond(), shift.to().getEpochSecond())));
            days.addAll(worker.fixedDays());
        });
        return new Chains(work, days);
    }

    /** To be judged: with what is assigned, whether allowed or not. */
    static Plan toJudge(RosterProblem problem, Map<UUID, UUID> assignments) {
        return new Plan(problem, false).with(assignments, false);
    }

    /** To be searched from what is assigned, without what the problem forbids by now. */
    static Plan toSearch(RosterProblem problem, Map<UUID, UUID> assignments) {
        return new Plan(problem, true).with(assignments, true);
    }

    /** Slots and people that are no more are passed over. */
    private Plan with(Map<UUID, UUID> assignments, boolean allowedOnly) {
        Map<UUID, Worker> byId = workers.stream().collect(Collectors.toMap(Worker::id, Function.identity()));
        posts.forEach(post -> {
            UUID assigned = assignments.get(post.id());
            Worker worker = assigned == null ? null : byId.get(assigned);
            if (worker != null && !(allowedOnly && post.obstacle(worker) != null)) {
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
