package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Guide;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/**
 * A person's fair share in minutes: the same part of everything as the person's annual norm is of all colleagues'
 * norms.
 */
record FairShare(long minutes, long lateMinutes, Map<String, Long> minutesAt, long fixedMinutes) {
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    static FairShare of(Guide guide, RosterProblem problem, List<Post> allPosts) {
        Administration own = guide.person().administration();
        List<Guide> colleagues = problem.guides().stream()
                .filter(other -> other.person().administration() == own)
                .toList();
        List<Post> posts = allPosts.stream()
                .filter(post -> post.time().administration() == own)
                .toList();
        long norms = colleagues.stream().mapToLong(FairShare::normMinutes).sum();
        double share = norms == 0 ? 1.0 / colleagues.size() : (double) normMinutes(guide) / norms;
        long fixed = colleagues.stream()
                .mapToLong(colleague -> fixedMinutes(colleague, problem.period()))
                .sum();
        return new FairShare(
                Math.round(share * (fixed + minutes(posts.stream()))),
                Math.round(share * minutes(posts.stream().filter(Post::isLate))),
                posts.stream()
                        .collect(Collectors.groupingBy(
                                Post::location,
                                Collectors.collectingAndThen(
                                        Collectors.summingLong(Post::minutes), sum -> Math.round(share * sum)))),
                fixedMinutes(guide, problem.period()));
    }

    boolean hasSeveralLocations() {
        return minutesAt.size() > 1;
    }

    private static long minutes(Stream<Post> posts) {
        return posts.mapToLong(Post::minutes).sum();
    }

    /** The minutes that the annual norm gives a person in the period. */
    private static long normMinutes(Guide guide) {
        return guide.fundedHours()
                .multiply(MINUTES_AN_HOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The minutes of standing work in the period. */
    private static long fixedMinutes(Guide guide, Interval period) {
        return guide.standing().stream()
                .map(duty -> Interval.of(duty.startsAt(), duty.endsAt()))
                .filter(period::overlaps)
                .mapToLong(work -> work.intersection(period).toDuration().toMinutes())
                .sum();
    }
}
