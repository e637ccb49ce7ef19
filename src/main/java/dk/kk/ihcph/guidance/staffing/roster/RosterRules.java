package dk.kk.ihcph.guidance.staffing.roster;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toConnectedRanges;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toConsecutiveSequences;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toMap;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.overlapping;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.common.ConnectedRange;
import ai.timefold.solver.core.api.score.stream.common.ConnectedRangeChain;
import ai.timefold.solver.core.api.score.stream.common.SequenceChain;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.roster.Plan.FixedDay;
import dk.kk.ihcph.guidance.staffing.roster.Plan.FixedShift;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a roster is judged by, as the solver computes it: only what a move touches is judged anew. Public for the solver. */
public final class RosterRules implements ConstraintProvider {
    private static final HardMediumSoftLongScore HARD = HardMediumSoftLongScore.ONE_HARD;
    /** The problem's weights take its place. */
    private static final HardMediumSoftLongScore SOFT = HardMediumSoftLongScore.ONE_SOFT;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            overlap(factory),
            forbidden(factory, RosterConstraint.OUTSIDE_EMPLOYMENT, Sentences::notEmployed),
            forbidden(factory, RosterConstraint.OTHER_ADMINISTRATION, Sentences::otherAdministration),
            forbidden(factory, RosterConstraint.ABSENCE, Sentences::absent),
            dailyRest(factory),
            weeklyRest(factory),
            weeklyHours(factory),
            coverage(factory),
            languages(factory),
            topics(factory),
            fairLocations(factory),
            fairLateDays(factory),
            normBalance(factory),
            wishes(factory)
        };
    }

    Constraint overlap(ConstraintFactory factory) {
        return factory.forEachUniquePair(Post.class, equal(Post::worker), overlapping(Post::start, Post::end))
                .concat(taken(factory).filter(post -> post.isForbiddenBy(RosterConstraint.OVERLAP)))
                .penalizeLong(HARD)
                .justifyWith((one, other, score) -> pair(one, other, Sentences.overlap(one, other)))
                .asConstraint(RosterConstraint.OVERLAP.name());
    }

    Constraint forbidden(ConstraintFactory factory, RosterConstraint constraint, Function<Post, Bilingual> words) {
        return taken(factory)
                .filter(post -> post.isForbiddenBy(constraint))
                .penalizeLong(HARD)
                .justifyWith((post, score) -> reason(post, words.apply(post)))
                .asConstraint(constraint.name());
    }

    /** Work between two rests of 11 hours is one stretch, of 13 hours at most; two shifts on one day are fine within it. */
    Constraint dailyRest(ConstraintFactory factory) {
        TriConstraintStream<Worker, Long, Stretch> fixed = factory.forEach(FixedShift.class)
                .filter(shift -> shift.chain() != Chains.NONE)
                .map(FixedShift::worker, FixedShift::chain, shift -> shift);
        return taken(factory)
                .filter(post -> post.restChain() != Chains.NONE)
                .map(Post::worker, Post::restChain, RosterRules::stretch)
                .concat(fixed)
                .groupBy(
                        (worker, chain, stretch) -> worker,
                        (worker, chain, stretch) -> chain,
                        toConnectedRanges(
                                (worker, chain, stretch) -> stretch, Stretch::startSecond, Stretch::lastUnrested))
                .map((worker, chain, ranges) -> worker, (worker, chain, ranges) -> ranges)
                .flattenLast(ConnectedRangeChain::getConnectedRanges)
                .filter((worker, stretch) ->
                        isTooLong(stretch) && !posts(stretch).isEmpty())
                .penalizeLong(HARD)
                .justifyWith((worker, stretch, score) ->
                        new Reason(posts(stretch), List.of(worker), Sentences.noRest(worker, posts(stretch))))
                .asConstraint(RosterConstraint.DAILY_REST.name());
    }

    private static Stretch stretch(Post post) {
        return post;
    }

    private static boolean isTooLong(ConnectedRange<Stretch, Long, Long> stretch) {
        return stretch.getEnd() + 1 - Stretch.DAILY_REST.toSeconds() - stretch.getStart() > Stretch.LONGEST.toSeconds();
    }

    private static List<Post> posts(ConnectedRange<Stretch, Long, Long> stretch) {
        List<Post> posts = new ArrayList<>();
        stretch.forEach(one -> {
            if (one instanceof Post post) {
                posts.add(post);
            }
        });
        return posts;
    }

    /** What standing shifts break by themselves is not the roster's to mend. */
    Constraint weeklyRest(ConstraintFactory factory) {
        TriConstraintStream<Worker, Long, Long> fixed = factory.forEach(FixedDay.class)
                .filter(day -> day.chain() != Chains.NONE)
                .map(FixedDay::worker, FixedDay::chain, FixedDay::epochDay);
        return taken(factory)
                .filter(post -> post.dayChain() != Chains.NONE)
                .map(Post::worker, Post::dayChain, Post::epochDay)
                .concat(fixed)
                .distinct()
                .groupBy(
                        (worker, chain, day) -> worker,
                        (worker, chain, day) -> chain,
                        toConsecutiveSequences((worker, chain, day) -> day, Long::intValue))
                .map((worker, chain, sequences) -> worker, (worker, chain, sequences) -> sequences)
                .flattenLast(SequenceChain::getConsecutiveSequences)
                .filter((worker, days) -> days.getCount() > Chains.DAYS_IN_A_ROW
                        && !worker.fixedDays().containsAll(days.getItems()))
                .penalizeLong(HARD, (worker, days) -> days.getCount() - Chains.DAYS_IN_A_ROW)
                .justifyWith((worker, days, score) -> new Reason(
                        List.of(),
                        List.of(worker),
                        Sentences.tooManyDays(worker, days.getFirstItem(), days.getCount())))
                .asConstraint(RosterConstraint.WEEKLY_REST.name());
    }

    Constraint weeklyHours(ConstraintFactory factory) {
        return taken(factory)
                .groupBy(Post::worker, toMap(Post::epochDay, Post::minutes, Long::sum))
                .filter((worker, weeks) -> worker.minutesTooMany(weeks) > 0)
                .penalizeLong(HARD, (worker, weeks) -> FairShare.hours(worker.minutesTooMany(weeks)))
                .justifyWith((worker, weeks, score) -> new Reason(
                        List.of(), List.of(worker), Sentences.tooManyHours(worker, worker.minutesTooMany(weeks))))
                .asConstraint(RosterConstraint.WEEKLY_HOURS.name());
    }

    Constraint coverage(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Post.class)
                .filter(post -> !post.isTaken())
                .penalizeLong(HardMediumSoftLongScore.ONE_MEDIUM, Post::minutes)
                .justifyWith((post, score) -> new Reason(List.of(post), List.of(), Sentences.uncovered(post)))
                .asConstraint(RosterConstraint.COVERAGE.name());
    }

    Constraint languages(ConstraintFactory factory) {
        return missing(factory, RosterConstraint.LANGUAGES, Post::missingLanguages);
    }

    Constraint topics(ConstraintFactory factory) {
        return missing(factory, RosterConstraint.TOPICS, Post::missingTopics);
    }

    private static Constraint missing(
            ConstraintFactory factory, RosterConstraint constraint, Function<Post, List<String>> missing) {
        return taken(factory)
                .filter(post -> !missing.apply(post).isEmpty())
                .penalizeLong(
                        SOFT,
                        post -> FairShare.hours(post.minutes())
                                * missing.apply(post).size())
                .justifyWith((post, score) -> reason(post, Sentences.missing(post, missing.apply(post))))
                .asConstraint(constraint.name());
    }

    /** Only too much counts: what one has too little of, another has too much of. */
    Constraint fairLocations(ConstraintFactory factory) {
        return taken(factory)
                .filter(post -> post.worker().share().minutesAt().size() > 1)
                .groupBy(Post::worker, Post::location, sumLong(Post::minutes))
                .filter((worker, location, minutes) -> FairShare.excess(minutes, fairAt(worker, location)) > 0)
                .penalizeLong(SOFT, (worker, location, minutes) -> FairShare.excess(minutes, fairAt(worker, location)))
                .justifyWith((worker, location, minutes, score) -> new Reason(
                        List.of(),
                        List.of(worker),
                        Sentences.unfairLocation(worker, location, minutes, fairAt(worker, location))))
                .asConstraint(RosterConstraint.FAIR_LOCATIONS.name());
    }

    Constraint fairLateDays(ConstraintFactory factory) {
        return taken(factory)
                .filter(Post::isLate)
                .groupBy(Post::worker, sumLong(Post::minutes))
                .filter((worker, minutes) ->
                        FairShare.excess(minutes, worker.share().lateMinutes()) > 0)
                .penalizeLong(
                        SOFT,
                        (worker, minutes) ->
                                FairShare.excess(minutes, worker.share().lateMinutes()))
                .justifyWith((worker, minutes, score) -> new Reason(
                        List.of(),
                        List.of(worker),
                        Sentences.unfairLateDays(worker, minutes, worker.share().lateMinutes())))
                .asConstraint(RosterConstraint.FAIR_LATE_DAYS.name());
    }

    Constraint normBalance(ConstraintFactory factory) {
        return taken(factory)
                .groupBy(Post::worker, sumLong(Post::minutes))
                .filter((worker, minutes) -> excess(worker, minutes) > 0)
                .penalizeLong(SOFT, RosterRules::excess)
                .justifyWith((worker, minutes, score) -> new Reason(
                        List.of(),
                        List.of(worker),
                        Sentences.beyondNorm(
                                worker,
                                minutes + worker.share().fixedMinutes(),
                                worker.share().minutes())))
                .asConstraint(RosterConstraint.NORM_BALANCE.name());
    }

    Constraint wishes(ConstraintFactory factory) {
        return taken(factory)
                .filter(post -> post.wish() != 0)
                .impactLong(SOFT, post -> post.wish() * FairShare.hours(post.minutes()))
                .justifyWith((post, score) -> reason(post, Sentences.wish(post)))
                .asConstraint(RosterConstraint.WISHES.name());
    }

    private static UniConstraintStream<Post> taken(ConstraintFactory factory) {
        return factory.forEach(Post.class);
    }

    private static long excess(Worker worker, long minutes) {
        FairShare share = worker.share();
        return FairShare.excess(minutes + share.fixedMinutes(), share.minutes());
    }

    private static long fairAt(Worker worker, String location) {
        return worker.share().minutesAt().getOrDefault(location, 0L);
    }

    private static Reason reason(Post post, Bilingual words) {
        return new Reason(List.of(post), List.of(post.worker()), words);
    }

    private static Reason pair(Post one, @Nullable Post other, Bilingual words) {
        return new Reason(Stream.of(one, other).filter(post -> post != null).toList(), List.of(one.worker()), words);
    }
}
