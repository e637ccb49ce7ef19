package dk.kk.ihcph.guidance.registration.turnout;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Which share of a group comes to the next event: a Beta distribution, so that the number of a group who come is
 * beta-binomial (J. G. Skellam: "A probability distribution derived from the binomial distribution by regarding the
 * probability of success as variable between the sets of trials", Journal of the Royal Statistical Society B 10, 1948).
 *
 * @param mean the share expected
 * @param weight how many independent people the mean is worth
 * @param correlation how alike the people of one event behave, which no number of past events takes away
 */
record TurnoutRate(double mean, double weight, double correlation) {
    TurnoutRate {
        if (!(mean > 0 && mean < 1 && weight > 0 && correlation >= 0 && correlation < 1)) {
            throw new IllegalArgumentException("A rate lies between 0 and 1 and rests on something");
        }
    }

    /**
     * The share of the next event at the middle of each of so many equal parts of its distribution. The mean is not known
     * for sure (variance m(1-m)/(weight+1)), and events vary around it (variance m(1-m) correlation): together m(1-m)/(c+1),
     * which is the Beta distribution with parameters mc and (1-m)c.
     */
    double[] quantiles(int parts) {
        double spread = correlation * weight / (weight + 1) + 1 / (weight + 1);
        double concentration = 1 / spread - 1;
        BetaDistribution share = BetaDistribution.of(mean * concentration, (1 - mean) * concentration);
        return IntStream.range(0, parts)
                .mapToDouble(part -> share.inverseCumulativeProbability((part + 0.5) / parts))
                .toArray();
    }
}
