package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.ConstraintScore;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.Match;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.Obstacle;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.UncoveredSlot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the solver's analysis of a plan into an explanation, and tries who could take the posts that nobody takes. */
record Explaining(Plan plan, ScoreAnalysis<HardMediumSoftLongScore> analysis) {
    private static final Bilingual POSSIBLE = new Bilingual(
            "ingen regel forhindrer det; en længere beregning kan måske finde en løsning",
            "no rule prevents it; a longer search may find a solution");

    RosterExplanation explanation() {
        return new RosterExplanation(
                Arrays.stream(RosterConstraint.values()).map(this::score).toList(),
                plan.posts().stream()
                        .filter(post -> !post.isTaken())
                        .map(this::uncovered)
                        .toList());
    }

    private ConstraintScore score(RosterConstraint constraint) {
        RosterLevel level = constraint.level();
        ConstraintAnalysis<HardMediumSoftLongScore> counted = analysis.getConstraintAnalysis(constraint.name());
        // A constraint of weight 0 is not computed at all.
        return counted == null
                ? new ConstraintScore(constraint, level, 0, 0, 0, List.of())
                : new ConstraintScore(
                        constraint,
                        level,
                        (int) Math.abs(level.of(counted.weight())),
                        level.of(counted.score()),
                        counted.matchCount(),
                        counted.matches().stream()
                                .map(match -> (Match) match.justification())
                                .sorted(Comparator.comparingLong(Match::score))
                                .toList());
    }

    private UncoveredSlot uncovered(Post post) {
        return new UncoveredSlot(
                post.id(),
                post.time(),
                post.words(),
                plan.workers().stream().map(worker -> obstacle(post, worker)).toList());
    }

    /** Names what giving the post to this person would break that is not broken already. */
    private Obstacle obstacle(Post post, Worker worker) {
        List<RosterConstraint> broken = post.obstacles(worker, plan.postsOf(worker));
        Bilingual why = broken.isEmpty()
                ? POSSIBLE
                : new Bilingual(joined(broken, Bilingual::da), joined(broken, Bilingual::en));
        return new Obstacle(worker.id(), broken, new Bilingual("%s: %s.", "%s: %s.").with(worker, why));
    }

    private static String joined(List<RosterConstraint> broken, Function<Bilingual, String> language) {
        return broken.stream().map(RosterConstraint::label).map(language).collect(Collectors.joining("; "));
    }
}
