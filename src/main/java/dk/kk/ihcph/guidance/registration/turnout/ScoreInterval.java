package dk.kk.ihcph.guidance.registration.turnout;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * An interval that holds a share, or a difference of two shares, with a confidence of 95 %.
 *
 * <p>The interval of a share is E. B. Wilson's ("Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22, 1927), which L. D. Brown, T. T. Cai and A. DasGupta recommend for few
 * observations ("Interval estimation for a binomial proportion", Statistical Science 16, 2001). The interval of a difference is
 * method 10 of R. G. Newcombe ("Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Statistics in Medicine 17, 1998), made of both shares' Wilson intervals. The sizes may be effective ones, which are
 * no integers.
 */
record ScoreInterval(double low, double high) {
    static final double LEVEL = 0.95;
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + LEVEL) / 2);

    /** The interval of a share of so many independent observations. */
    static ScoreInterval of(double share, double size) {
        double middle = share + Z * Z / (2 * size);
        double half = Z * Math.sqrt(share * (1 - share) / size + Z * Z / (4 * size * size));
        double whole = 1 + Z * Z / size;
        // Exactly 0 and 1 where none or all did: rounding must not leave a trace of it.
        return new ScoreInterval(share == 0 ? 0 : (middle - half) / whole, share == 1 ? 1 : (middle + half) / whole);
    }

    /** The interval of the first share less the second. */
    static ScoreInterval ofDifference(double first, double firstSize, double second, double secondSize) {
        ScoreInterval one = of(first, firstSize);
        ScoreInterval other = of(second, secondSize);
        double difference = first - second;
        return new ScoreInterval(
                difference - Math.hypot(first - one.low, other.high - second),
                difference + Math.hypot(one.high - first, second - other.low));
    }

    boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
