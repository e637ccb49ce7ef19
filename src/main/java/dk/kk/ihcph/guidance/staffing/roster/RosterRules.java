package dk.kk.ihcph.guidance.staffing.roster;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toSortedSet;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.roster.DeskTeam.Lack;
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
        constraints.add(kept(factory));
        constraints.add(wanted(taken, RosterConstraint.LANGUAGES, DeskTeam::missingLanguages));
        constraints.add(wanted(taken, RosterConstraint.TOPICS, DeskTeam::missingTopics));
        constraints.add(within(
                taken.filter(post -> post.worker().hasSeveralLocations())
                        .groupBy(Post::worker, Post::location, sumLong(Post::minutes))
                        .map(Load::at),
                RosterConstraint.FAIR_LOCATIONS,
                Load::unfairness));
        constraints.add(within(
                taken.filter(Post::isLate)
                        .groupBy(Post::worker, sumLong(Post::minutes))
                        .map(Load::late),
                RosterConstraint.FAIR_LATE_DAYS,
                Load::unfairness));
        BiConstraintStream<Worker, Long> minutes = taken.groupBy(Post::worker, sumLong(Post::minutes));
        constraints.add(within(minutes.map(Load::whole), RosterConstraint.NORM_BALANCE, Load::unfairness));
        constraints.add(within(minutes.map(Load::funded), RosterConstraint.OVER_FUNDED_HOURS, Load::excess));
        constraints.add(each(taken, RosterConstraint.WISHES, post -> post.wish() * post.minutes(), RosterRules::wish));
        constraints.add(daysInARow(schedules));
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
                .penalizeLong(one(RosterConstraint.COVERAGE), Post::minutes)
                .justifyWith((post, score) -> new Match(
                        RosterConstraint.COVERAGE.level().of(score),
                        List.of(post.id()),
                        List.of(),
                        new Bilingual("Ingen har %s.", "Nobody has %s.").with(post.words())))
                .asConstraint(RosterConstraint.COVERAGE.name());
    }

    private static Constraint kept(ConstraintFactory factory) {
        RosterConstraint constraint = RosterConstraint.MOVES;
        return factory.forEachIncludingUnassigned(Post.class)
                .filter(Post::isMoved)
                .penalizeLong(one(constraint), post -> 1)
                .justifyWith((post, score) -> new Match(
                        constraint.level().of(score),
                        List.of(post.id()),
                        post.isTaken() ? List.of(post.worker().id()) : List.of(),
                        post.moveInWords()))
                .asConstraint(constraint.name());
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

    /** Each minute counts for each wanted code that none of those at a desk knows. */
    private static Constraint wanted(
            UniConstraintStream<Post> taken,
            RosterConstraint constraint,
            BiFunction<DeskTeam, List<Post>, List<Lack>> missing) {
        return taken.groupBy(Post::team, toList())
                .map(missing)
                .flattenLast(lacks -> lacks)
                .penalizeLong(one(constraint), lack -> lack.want().minutes())
                .justifyWith((lack, score) -> new Match(
                        constraint.level().of(score),
                        lack.present().stream().map(Post::id).toList(),
                        lack.present().stream().map(post -> post.worker().id()).toList(),
                        lack.words(constraint)))
                .asConstraint(constraint.name());
    }

    /** Penalises excess only; a shortage is always another person's excess. */
    private static Constraint within(
            UniConstraintStream<Load> loads, RosterConstraint constraint, ToLongFunction<Load> excess) {
        return loads.filter(load -> excess.applyAsLong(load) > 0)
                .penalizeLong(one(constraint), excess)
                .justifyWith((load, score) -> match(constraint, score, Stream.of(), load.worker(), load.words()))
                .asConstraint(constraint.name());
    }

    /** Each day that a run is shorter or longer than its person wishes counts as much as an hour. */
    private static Constraint daysInARow(BiConstraintStream<Worker, PersonSchedule> schedules) {
        RosterConstraint constraint = RosterConstraint.DAYS_IN_A_ROW;
        return schedules
                .filter((worker, schedule) -> worker.wishesForRuns())
                .map((worker, schedule) -> worker, Worker::daysOff)
                .filter((worker, days) -> days > 0)
                .penalizeLong(one(constraint), (worker, days) -> 60 * days)
                .justifyWith((worker, days, score) ->
                        match(constraint, score, Stream.of(), worker, worker.daysOffInWords(days)))
                .asConstraint(constraint.name());
    }

    /** One point on the constraint's level; the problem's weight replaces that of a soft constraint. */
    private static HardMediumSoftLongScore one(RosterConstraint constraint) {
        return switch (constraint.level()) {
            case HARD -> HardMediumSoftLongScore.ONE_HARD;
            case MEDIUM -> HardMediumSoftLongScore.ofMedium(RosterLevel.COVERED_MINUTE);
            case MOVES -> HardMediumSoftLongScore.ONE_MEDIUM;
            case SOFT -> HardMediumSoftLongScore.ONE_SOFT;
        };
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
                ? new Bilingual("%s har %s, som er en ønsket dag.", "%s has %s, which is a preferred day.")
                : new Bilingual("%s har %s, som er en uønsket dag.", "%s has %s, which is an avoided day.");
        return words.with(post.worker(), post.words());
    }
}
