package dk.kk.ihcph.guidance.staffing.roster;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toSortedSet;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.Match;
import dk.kk.ihcph.guidance.staffing.rule.PersonSchedule;
import dk.kk.ihcph.guidance.staffing.rule.Stint;
import dk.kk.ihcph.guidance.staffing.rule.WorkingTimeRule;
import dk.kk.ihcph.guidance.staffing.rule.WorkingTimeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The constraints by which the solver judges a roster. The hard ones are the rules of working time, applied to each person's
 * posts and standing work; the others are of the roster alone. Public for the solver.
 */
public final class RosterRules implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        UniConstraintStream<Post> taken = factory.forEach(Post.class);
        BiConstraintStream<Worker, PersonSchedule> schedules =
                taken.groupBy(Post::worker, toSortedSet(Stint.IN_TIME)).map((worker, posts) -> worker, Worker::with);
        // What a rule finds in a post alone does not change when the person's other posts do.
        BiConstraintStream<Worker, PersonSchedule> alone =
                taken.map(Post::worker, post -> post.worker().with(List.of(post)));
        List<Constraint> constraints = new ArrayList<>();
        WorkingTimeRules.HARD.forEach(rule -> constraints.add(kept(rule.isOfEachStint() ? alone : schedules, rule)));
        constraints.add(each(
                taken,
                RosterConstraint.OTHER_ADMINISTRATION,
                post -> post.isOfOtherAdministration(post.worker()) ? -1 : 0,
                post -> new Bilingual(
                                "%s hører ikke til den forvaltning, der bemander %s.",
                                "%s does not belong to the administration that staffs %s.")
                        .with(post.worker(), post.words())));
        constraints.add(covered(factory));
        constraints.add(wanted(
                taken, RosterConstraint.LANGUAGES, Post::missingLanguages, (post, codes) -> Languages.names(codes)));
        constraints.add(wanted(taken, RosterConstraint.TOPICS, Post::missingTopics, (post, codes) -> post.names()
                .topics(codes)));
        constraints.add(fair(
                taken.filter(post -> post.worker().share().hasSeveralLocations())
                        .groupBy(Post::worker, Post::location, sumLong(Post::minutes))
                        .map(Load::at),
                RosterConstraint.FAIR_LOCATIONS));
        constraints.add(fair(
                taken.filter(Post::isLate)
                        .groupBy(Post::worker, sumLong(Post::minutes))
                        .map(Load::late),
                RosterConstraint.FAIR_LATE_DAYS));
        constraints.add(fair(
                taken.groupBy(Post::worker, sumLong(Post::minutes)).map(Load::whole), RosterConstraint.NORM_BALANCE));
        constraints.add(each(taken, RosterConstraint.WISHES, post -> post.wish() * post.hours(), RosterRules::wish));
        return constraints.toArray(Constraint[]::new);
    }

    private static Constraint kept(BiConstraintStream<Worker, PersonSchedule> schedules, WorkingTimeRule rule) {
        RosterConstraint constraint = RosterConstraint.of(rule);
        return schedules
                .flattenLast(rule::findings)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (worker, finding) -> finding.size())
                .justifyWith((worker, finding, score) -> match(
                        constraint,
                        score,
                        finding.blamed().stream().map(Post.class::cast),
                        worker,
                        finding.words().get()))
                .asConstraint(constraint.name());
    }

    private static Constraint covered(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Post.class)
                .filter(post -> !post.isTaken())
                .penalizeLong(HardMediumSoftLongScore.ONE_MEDIUM, Post::minutes)
                .justifyWith((post, score) -> new Match(
                        score.mediumScore(),
                        List.of(post.id()),
                        List.of(),
                        new Bilingual("Ingen har %s.", "Nobody has %s.").with(post.words())))
                .asConstraint(RosterConstraint.COVERAGE.name());
    }

    /** Each post counts by itself. */
    private static Constraint each(
            UniConstraintStream<Post> taken,
            RosterConstraint constraint,
            ToLongFunction<Post> gain,
            Function<Post, Bilingual> words) {
        return taken.filter(post -> gain.applyAsLong(post) != 0)
                .impactLong(one(constraint), gain)
                .justifyWith(
                        (post, score) -> match(constraint, score, Stream.of(post), post.worker(), words.apply(post)))
                .asConstraint(constraint.name());
    }

    /** Each hour of a post counts for each wanted code that its person lacks. */
    private static Constraint wanted(
            UniConstraintStream<Post> taken,
            RosterConstraint constraint,
            Function<Post, List<String>> missing,
            BiFunction<Post, List<String>, List<Bilingual>> names) {
        Bilingual words = new Bilingual("%s har %s, hvor der også ønskes %s.", "%s has %s, where %s is also wanted.");
        return each(
                taken,
                constraint,
                post -> -post.hours() * missing.apply(post).size(),
                post -> words.with(post.worker(), post.words(), names.apply(post, missing.apply(post))));
    }

    /** Penalises excess hours only; a shortage is always another person's excess. */
    private static Constraint fair(UniConstraintStream<Load> loads, RosterConstraint constraint) {
        return loads.filter(load -> load.excess() > 0)
                .penalizeLong(one(constraint), Load::excess)
                .justifyWith((load, score) -> match(constraint, score, Stream.of(), load.worker(), load.words()))
                .asConstraint(constraint.name());
    }

    /** One point on the constraint's level; the problem's weight replaces that of a soft constraint. */
    private static HardMediumSoftLongScore one(RosterConstraint constraint) {
        return constraint.level() == RosterLevel.HARD
                ? HardMediumSoftLongScore.ONE_HARD
                : HardMediumSoftLongScore.ONE_SOFT;
    }

    private static Match match(
            RosterConstraint constraint,
            HardMediumSoftLongScore score,
            Stream<Post> posts,
            Worker worker,
            Bilingual words) {
        return new Match(constraint.level().of(score), posts.map(Post::id).toList(), List.of(worker.id()), words);
    }

    private static Bilingual wish(Post post) {
        Bilingual words = post.wish() > 0
                ? new Bilingual("%s har %s, som er en ønsket ugedag.", "%s has %s, which is a preferred weekday.")
                : new Bilingual("%s har %s, som er en uønsket ugedag.", "%s has %s, which is an avoided weekday.");
        return words.with(post.worker(), post.words());
    }
}
