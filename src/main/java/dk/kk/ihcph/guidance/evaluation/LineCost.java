package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Purpose;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The cost of a line of the grant in a period, in DKK with two decimals.
 *
 * @param onEvents the part of the amount that names an event with seats
 * @param onPopUps the part of the amount that names pop-up guidance
 * @param hours the hours that the line funds in the period, not rounded; 0 if it pays no staff
 */
record LineCost(
        Administration administration,
        @Nullable Purpose purpose,
        BigDecimal amount,
        BigDecimal onEvents,
        BigDecimal onPopUps,
        BigDecimal hours) {

    /** Returns the part of the amount that names no event. */
    BigDecimal untraced() {
        return amount.subtract(onEvents).subtract(onPopUps);
    }
}
