package dk.kk.ihcph.guidance.evaluation.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counted quantities of an indicator in one period or group, not rounded.
 *
 * @param numerator the counted quantity; of a median the median itself
 * @param denominator what it is divided by; none of a count
 * @param uncertain what is not known to belong to the numerator; zero where all is known
 * @param further a second value, such as a 90th percentile
 * @param distribution how many gave each score
 * @param records the number of records behind it
 * @param people the counts of persons that it tells of
 */
record Measured(
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        BigDecimal uncertain,
        @Nullable BigDecimal further,
        @Nullable List<Integer> distribution,
        long records,
        List<Long> people) {

    /** Returns the measure of a period without records. */
    static Measured nothing(Indicator indicator) {
        boolean ratio = indicator.formula().denominator() != null;
        return new Measured(
                ratio || indicator.formula().additive() ? BigDecimal.ZERO : null,
                ratio ? BigDecimal.ZERO : null,
                BigDecimal.ZERO,
                null,
                null,
                0,
                List.of());
    }

    Measured dividedBy(@Nullable BigDecimal other) {
        return new Measured(numerator, other, uncertain, further, distribution, records, people);
    }
}
