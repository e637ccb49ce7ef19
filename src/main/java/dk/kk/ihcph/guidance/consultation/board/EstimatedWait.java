package dk.kk.ihcph.guidance.consultation.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long a citizen in line is likely to wait: a range in which four of five waits lie, and what it rests on.
 *
 * <p>Whoever has {@code ahead} citizens before them is called when the desks have become free {@code n = ahead + 1 - free}
 * times, {@code free} being the desks that have nobody now. With {@code c} desks, service times of mean {@code m} and squared
 * coefficient of variation {@code s}, the time until then has about
 *
 * <pre>
 * first    mean  m (s / c + (1 - s) / (c + 1))     variance  m^2 (s / c^2 + (1 - s) c / ((c + 1)^2 (c + 2)))
 * each of the n - 1 others
 *          mean  m / c                             variance  m^2 s / c^2
 * </pre>
 *
 * The first is exact where all services take the same time (s = 0: the least of {@code c} uniform remainders), where they
 * are exponential (s = 1), and for one desk in the mean (the residual life of a renewal process, {@code m (1 + s) / 2});
 * the others are the renewals of {@code c} busy desks: D. R. Cox, "Renewal Theory", 1962, chapters 3, 5 and 6. What is known
 * of {@code m} itself, the variance of a mean of so few, is added, and a gamma distribution with this mean and variance
 * taken: its quantiles are the range. (A. O. Allen, "Probability, Statistics, and Queueing Theory", 2nd ed. 1990, chapter 5,
 * fits waits in line by two moments in the same way.)
 *
 * @param lowMinutes one in ten waits is shorter; absent where no desk is open
 * @param highMinutes one in ten waits is longer; absent where no desk is open
 */
@Schema(
        name = "EstimatedWait",
        description = "How long a citizen is likely to wait: about four of five waits end within the range")
public record EstimatedWait(
        @Schema(
                        description =
                                "Minutes, rounded down; about one in ten waits is shorter. Absent while no desk is open",
                        examples = "6",
                        minimum = "0",
                        maximum = "100000")
                @Nullable
                Integer lowMinutes,
        @Schema(
                        description =
                                "Minutes, rounded up; about one in ten waits is longer. Absent while no desk is open",
                        examples = "21",
                        minimum = "1",
                        maximum = "100000")
                @Nullable
                Integer highMinutes,
        @Schema(description = "What the range rests on") Basis basis) {

    private static final double LOW = 0.10;
    private static final double HIGH = 0.90;
    /** Fewer say too little of the hour. */
    private static final int ENOUGH = 5;
    /**
     * Of service times, squared: half the mean is their standard deviation. The few of an hour may happen to be alike, but
     * then the next is not: with what they show alone, three of four waits lay within the range, not four of five.
     */
    private static final double LEAST_VARIATION = 0.25;
    /** The expected mean itself is off by so much of it. */
    private static final double DOUBT = 0.25;

    private static final double LONGEST_MINUTES = 100_000;
    private static final double SECONDS_A_MINUTE = 60;

    /** The source of the range. */
    @Schema(name = "EstimatedWaitBasis", description = "What an estimated wait rests on")
    public record Basis(
            @Schema(
                            description = "Citizens whose service ended here within the last hour",
                            examples = "7",
                            minimum = "0",
                            maximum = "10000")
                    int servedLastHour,
            @Schema(
                            description = "Desks open now: guides with a published shift here, or with a citizen",
                            examples = "2",
                            minimum = "0",
                            maximum = "1000")
                    int desksOpen,
            @Schema(
                            description = "Minutes that a citizen takes at the desk, from the call to the end",
                            examples = "8.2",
                            minimum = "0",
                            maximum = "1000")
                    BigDecimal meanServiceMinutes,
            @Schema(
                            description =
                                    "Whether that was measured in the last hour; else too few were served, and it is what the desk's settings expect",
                            examples = "true")
                    boolean measured) {}

    /** How many desks are open, and how many of them have a citizen. */
    public record Desks(int open, int busy) {}

    /** Minutes that citizens took at the desk within the last hour; their variance is that of a sample. */
    public record Served(int count, double meanMinutes, double variance) {}

    /**
     * Of a citizen in line.
     *
     * @param ahead how many wait before this one
     * @param expected time of service, where too few were measured
     */
    public static EstimatedWait of(int ahead, Desks desks, Served lastHour, Duration expected) {
        boolean measured = lastHour.count() >= ENOUGH && lastHour.meanMinutes() > 0;
        double mean = measured ? lastHour.meanMinutes() : expected.toSeconds() / SECONDS_A_MINUTE;
        Basis basis = new Basis(
                lastHour.count(), desks.open(), BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP), measured);
        if (desks.open() == 0) {
            return new EstimatedWait(null, null, basis);
        }
        double variation = measured ? Math.max(LEAST_VARIATION, lastHour.variance() / (mean * mean)) : LEAST_VARIATION;
        double doubt = measured ? variation / lastHour.count() : DOUBT * DOUBT;
        int free = Math.max(0, desks.open() - desks.busy());
        int departures = Math.max(0, ahead) + 1 - free;
        if (departures <= 0) {
            return new EstimatedWait(0, 1, basis);
        }
        GammaDistribution wait = wait(departures, desks.open(), mean, variation, doubt);
        return new EstimatedWait(
                (int) Math.floor(minutes(wait, LOW)), (int) Math.max(1, Math.ceil(minutes(wait, HIGH))), basis);
    }

    /** In units of the mean service first, as the formulas stand above. */
    private static GammaDistribution wait(int departures, int desks, double mean, double variation, double doubt) {
        double random = Math.min(1, variation);
        double c = desks;
        double units = random / c + (1 - random) / (c + 1) + (departures - 1) / c;
        double variance = random / (c * c)
                + (1 - random) * c / ((c + 1) * (c + 1) * (c + 2))
                + (departures - 1) * variation / (c * c)
                + units * units * doubt;
        return GammaDistribution.of(units * units / variance, mean * variance / units);
    }

    private static double minutes(GammaDistribution wait, double share) {
        return Math.min(LONGEST_MINUTES, wait.inverseCumulativeProbability(share));
    }
}
