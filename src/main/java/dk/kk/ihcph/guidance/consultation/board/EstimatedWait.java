package dk.kk.ihcph.guidance.consultation.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
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
 * <p>Mean and variation are those of the day so far, drawn towards a prior as H. Bühlmann and A. Gisler do, "A Course in
 * Credibility Theory", 2005, chapter 3: with {@code N} services that ended, the prior of the mean weighs as much as {@code s /
 * 0.4^2} services. Services that still run count too, because long ones are more likely to be among them: {@code r} desks with
 * a citizen have used up their time for {@code N + r (1 - s) / 2} services (Cox, chapter 4).
 *
 * <p>An appointment that comes due before the citizen is called goes first: the range ends at the first moment until which the
 * desks have, with this probability, become free as often as it takes with the appointments due by then.
 *
 * @param lowMinutes one in ten waits is shorter; absent where no desk is open
 * @param highMinutes one in ten waits is longer; absent where no desk is open
 */
@Schema(name = "EstimatedWait", description = "Estimated wait: about four of five waits end within the range")
public record EstimatedWait(
        @Schema(
                        description =
                                "Lower end in minutes, rounded down; about one in ten waits is shorter. Absent while no desk"
                                        + " is open",
                        examples = "6",
                        minimum = "0",
                        maximum = "100000")
                @Nullable
                Integer lowMinutes,
        @Schema(
                        description =
                                "Upper end in minutes, rounded up; about one in ten waits is longer. Absent while no desk is"
                                        + " open",
                        examples = "21",
                        minimum = "1",
                        maximum = "100000")
                @Nullable
                Integer highMinutes,
        Basis basis) {

    private static final double LOW = 0.10;
    private static final double HIGH = 0.90;
    /** The prior of the variation lies between regular services (0.2) and exponential ones (1). */
    private static final double PRIOR_VARIATION = 0.5;
    /** The prior of the variation weighs as much as so many services. */
    private static final double VARIATION_WEIGHT = 6;
    /** The standard deviation of the true mean around the expected one, as a share of it. */
    private static final double DOUBT = 0.4;

    private static final double LONGEST_MINUTES = 100_000;
    private static final double SECONDS_A_MINUTE = 60;

    /** The source of the range. */
    @Schema(name = "EstimatedWaitBasis", description = "Data behind an estimated wait")
    public record Basis(
            @Schema(
                            description = "Number of citizens served here today",
                            examples = "17",
                            minimum = "0",
                            maximum = "10000")
                    int servedToday,
            @Schema(
                            description =
                                    "Number of open desks: staff with a published shift here now, or with a citizen",
                            examples = "2",
                            minimum = "0",
                            maximum = "1000")
                    int desksOpen,
            @Schema(
                            description =
                                    "Mean minutes from the call to the end of a consultation: the expected minutes of the desk"
                                            + " settings, weighed with today's measured times",
                            examples = "8.2",
                            minimum = "0",
                            maximum = "1000")
                    BigDecimal meanServiceMinutes,
            @Schema(description = "Whether today's measured times weigh more in the mean than the settings")
                    boolean measured,
            @Schema(
                            description = "Number of appointments that are due within the range and are called first",
                            examples = "1",
                            minimum = "0",
                            maximum = "1000")
                    int appointmentsAhead) {}

    /** How many desks are open, and how many of them have a citizen. */
    public record Desks(int open, int busy) {}

    /**
     * The minutes that citizens took at the desk today.
     *
     * @param minutes the sum over the services that ended
     * @param squares the sum of their squared minutes
     * @param running the minutes that the citizens now at a desk have taken so far
     */
    public record Served(int count, double minutes, double squares, double running) {}

    /** The length of a service as far as the day tells, with the variance of the mean itself. */
    private record Pace(double mean, double variation, double doubt, boolean measured) {}

    /**
     * Of a citizen in line.
     *
     * @param ahead how many wait before this one
     * @param expected time of service
     * @param appointments the minutes until each coming appointment goes before others, in order
     */
    public static EstimatedWait of(int ahead, Desks desks, Served today, Duration expected, List<Double> appointments) {
        Pace pace = pace(desks, today, expected.toSeconds() / SECONDS_A_MINUTE);
        int departures = Math.max(0, ahead) + 1 - Math.max(0, desks.open() - desks.busy());
        if (desks.open() == 0) {
            return new EstimatedWait(null, null, basis(desks, today, pace, 0));
        }
        if (departures <= 0) {
            return new EstimatedWait(0, 1, basis(desks, today, pace, 0));
        }
        Bound low = bound(LOW, departures, desks, pace, appointments);
        Bound high = bound(HIGH, departures, desks, pace, appointments);
        return new EstimatedWait(
                (int) Math.floor(low.minutes),
                (int) Math.max(1, Math.ceil(high.minutes)),
                basis(desks, today, pace, high.appointments));
    }

    private static Basis basis(Desks desks, Served today, Pace pace, int appointments) {
        return new Basis(
                today.count(),
                desks.open(),
                BigDecimal.valueOf(pace.mean).setScale(1, RoundingMode.HALF_UP),
                pace.measured,
                appointments);
    }

    private static Pace pace(Desks desks, Served today, double expected) {
        double weight = PRIOR_VARIATION / (DOUBT * DOUBT);
        double ended = (weight * expected + today.minutes) / (weight + today.count);
        double deviations = today.squares - 2 * ended * today.minutes + today.count * ended * ended;
        double variation = (VARIATION_WEIGHT * PRIOR_VARIATION + Math.max(0, deviations) / (ended * ended))
                / (VARIATION_WEIGHT + today.count);
        weight = variation / (DOUBT * DOUBT);
        // The formula of running services holds for a day that goes on, not for its first citizens.
        int running = today.count == 0 ? 0 : desks.busy();
        return new Pace(
                (weight * expected + today.minutes + (running == 0 ? 0 : today.running))
                        / (weight + today.count + running * (1 - Math.min(1, variation)) / 2),
                variation,
                variation / (weight + today.count),
                today.count > weight);
    }

    /** An end of the range, and how many appointments come due until then. */
    private record Bound(double minutes, int appointments) {}

    private static Bound bound(double probability, int departures, Desks desks, Pace pace, List<Double> appointments) {
        int due = 0;
        double minutes = minutes(wait(departures, desks.open(), pace), probability);
        while (due < appointments.size() && appointments.get(due) <= minutes) {
            due++;
            minutes = minutes(wait(departures + due, desks.open(), pace), probability);
        }
        return new Bound(minutes, due);
    }

    /** In units of the mean service first, as the formulas stand above. */
    private static GammaDistribution wait(int departures, int desks, Pace pace) {
        double random = Math.min(1, pace.variation);
        double c = desks;
        double units = random / c + (1 - random) / (c + 1) + (departures - 1) / c;
        double variance = random / (c * c)
                + (1 - random) * c / ((c + 1) * (c + 1) * (c + 2))
                + (departures - 1) * pace.variation / (c * c)
                + units * units * pace.doubt;
        return GammaDistribution.of(units * units / variance, pace.mean * variance / units);
    }

    private static double minutes(GammaDistribution wait, double share) {
        return Math.min(LONGEST_MINUTES, wait.inverseCumulativeProbability(share));
    }
}
