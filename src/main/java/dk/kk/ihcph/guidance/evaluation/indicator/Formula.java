package dk.kk.ihcph.guidance.evaluation.indicator;

import org.jspecify.annotations.Nullable;

/**
 * The form of an indicator.
 *
 * @param denominator what the numerator is divided by; none for a count
 * @param baseline code of the baseline; none where the pilot gives no figure
 * @param additive whether months add up to quarters and years
 */
record Formula(
        IndicatorUnit unit,
        Direction direction,
        Counted numerator,
        @Nullable Counted denominator,
        @Nullable String baseline,
        boolean additive) {

    static Formula count(IndicatorUnit unit, Direction direction, Counted numerator) {
        return new Formula(unit, direction, numerator, null, null, true);
    }

    static Formula ratio(IndicatorUnit unit, Direction direction, Counted numerator, Counted denominator) {
        return new Formula(unit, direction, numerator, denominator, null, false);
    }

    static Formula share(Direction direction, Counted numerator, Counted denominator) {
        return ratio(IndicatorUnit.PERCENT, direction, numerator, denominator);
    }

    /** Returns the form of a figure that is neither a count nor a quotient, such as a median. */
    static Formula of(IndicatorUnit unit, Direction direction, Counted numerator) {
        return new Formula(unit, direction, numerator, null, null, false);
    }

    Formula comparedWith(String code) {
        return new Formula(unit, direction, numerator, denominator, code, additive);
    }

    Formula notAdditive() {
        return new Formula(unit, direction, numerator, denominator, baseline, false);
    }
}
