package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.analysis.MatchAnalysis;
import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.Judged;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.Match;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.Obstacle;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.Uncovered;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the solver's analysis of a plan into an explanation, and tries out who could take what nobody takes. */
final class Explaining {
    private final SolutionManager<Plan, HardMediumSoftLongScore> judge;
    private final Plan plan;
    private final ScoreAnalysis<HardMediumSoftLongScore> analysis;

    Explaining(SolutionManager<Plan, HardMediumSoftLongScore> judge, Plan plan) {
        this.judge = judge;
        this.plan = plan;
        this.analysis = judge.analyze(plan);
    }

    RosterExplanation explanation() {
        return new RosterExplanation(
                Arrays.stream(RosterConstraint.values())
                        .map(constraint -> judged(constraint, analysis))
                        .toList(),
                plan.posts().stream()
                        .filter(post -> !post.isTaken())
                        .map(this::uncovered)
                        .toList());
    }

    private static Judged judged(RosterConstraint constraint, ScoreAnalysis<HardMediumSoftLongScore> analysis) {
        ConstraintAnalysis<HardMediumSoftLongScore> found = of(constraint, analysis);
        // A constraint of weight 0 is not computed at all.
        if (found == null) {
            return new Judged(constraint, 0, 0, 0, List.of());
        }
        RosterLevel level = constraint.level();
        return new Judged(
                constraint,
                (int) Math.abs(at(level, found.weight())),
                at(level, found.score()),
                found.matchCount(),
                found.matches().stream()
                        .map(match -> match(level, match))
                        .sorted(Comparator.comparingLong(Match::score))
                        .toList());
    }

    private static Match match(RosterLevel level, MatchAnalysis<HardMediumSoftLongScore> match) {
        Reason reason = (Reason) match.justification();
        return new Match(
                at(level, match.score()),
                reason.posts().stream().map(Post::id).toList(),
                reason.workers().stream().map(worker -> worker.id()).toList(),
                reason.words());
    }

    private Uncovered uncovered(Post post) {
        return new Uncovered(
                post.id(),
                post.words(),
                plan.workers().stream().map(worker -> obstacle(post, worker)).toList());
    }

    /** What giving the post to this person would break that is not broken already. */
    private Obstacle obstacle(Post post, Worker worker) {
        RosterConstraint alone = post.obstacle(worker);
        if (alone != null) {
            return new Obstacle(worker.id(), List.of(alone), sentence(worker, alone.label()));
        }
        post.give(worker);
        ScoreAnalysis<HardMediumSoftLongScore> tried = judge.analyze(plan);
        post.give(null);
        judge.update(plan);
        List<RosterConstraint> broken = Arrays.stream(RosterConstraint.values())
                .filter(constraint -> constraint.level() == RosterLevel.HARD)
                .filter(constraint -> judged(constraint, tried).score()
                        < judged(constraint, analysis).score())
                .toList();
        return new Obstacle(
                worker.id(),
                broken,
                broken.isEmpty()
                        ? sentence(
                                worker,
                                new Bilingual(
                                        "intet forbyder det; en længere søgning kan finde en vej",
                                        "nothing forbids it; a longer search may find a way"))
                        : sentence(
                                worker,
                                new Bilingual(
                                        broken.stream()
                                                .map(constraint ->
                                                        constraint.label().da())
                                                .collect(Collectors.joining("; ")),
                                        broken.stream()
                                                .map(constraint ->
                                                        constraint.label().en())
                                                .collect(Collectors.joining("; ")))));
    }

    private static Bilingual sentence(Worker worker, Bilingual why) {
        return new Bilingual("%s: %s.".formatted(worker, why.da()), "%s: %s.".formatted(worker, why.en()));
    }

    private static @Nullable ConstraintAnalysis<HardMediumSoftLongScore> of(
            RosterConstraint constraint, ScoreAnalysis<HardMediumSoftLongScore> analysis) {
        return analysis.getConstraintAnalysis(constraint.name());
    }

    private static long at(RosterLevel level, HardMediumSoftLongScore score) {
        return switch (level) {
            case HARD -> score.hardScore();
            case MEDIUM -> score.mediumScore();
            case SOFT -> score.softScore();
        };
    }
}
