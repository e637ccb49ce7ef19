package dk.kk.ihcph.guidance.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Divides an amount in proportion to weights, so that the shares add up to it exactly. */
final class Shares {
    static final int DECIMALS = 2;

    private Shares() {}

    /**
     * Returns one share for each weight, in øre: the steps of the rounded running total. Each is less than an øre from the
     * exact share. If all weights are 0, the last share is the whole amount.
     *
     * @param weights none below 0; at least one
     */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = new ArrayList<>(weights.size());
        BigDecimal weighed = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO.setScale(DECIMALS);
        for (BigDecimal weight : weights) {
            weighed = weighed.add(weight);
            BigDecimal through = total.signum() == 0
                    ? BigDecimal.ZERO
                    : amount.multiply(weighed).divide(total, DECIMALS, RoundingMode.HALF_UP);
            shares.add(through.subtract(given));
            given = through;
        }
        int last = shares.size() - 1;
        shares.set(last, shares.get(last).add(amount.subtract(given)));
        return shares;
    }
}
