package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;

/**
 * The smallest amount of which every total is a sum, in DKK with two decimals.
 *
 * @param location empty if the cost has none
 * @param hours the guides' hours behind the time cost, not rounded
 * @param timeCost the cost of these hours
 * @param otherCost the cost that does not follow hours of guides
 * @param overhead the overhead that this activity carries in a fully loaded cost; stands beside its own cost
 */
record CostCell(
        Administration administration,
        CostPart part,
        String location,
        BigDecimal hours,
        BigDecimal timeCost,
        BigDecimal otherCost,
        BigDecimal overhead) {

    static CostCell ofTime(
            Administration administration, CostPart part, String location, BigDecimal hours, BigDecimal timeCost) {
        return new CostCell(administration, part, location, hours, timeCost, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static CostCell ofOther(Administration administration, CostPart part, BigDecimal otherCost) {
        return new CostCell(administration, part, "", BigDecimal.ZERO, BigDecimal.ZERO, otherCost, BigDecimal.ZERO);
    }

    CostCell carrying(BigDecimal moreOverhead) {
        return new CostCell(administration, part, location, hours, timeCost, otherCost, overhead.add(moreOverhead));
    }

    BigDecimal amount() {
        return timeCost.add(otherCost);
    }

    boolean isDirectTime() {
        return part.isDirect() && hours.signum() > 0;
    }
}
