package dk.kk.ihcph.guidance.staffing.hours;

import java.math.BigDecimal;
import java.util.List;

/**
 * The figures of a month or a year as shown, with two decimals. Derived figures are computed from the figures shown.
 *
 * @param accounted hours that count against the norm: worked, or planned and not yet confirmed, and under a gross norm
 *     absence
 */
record HoursFigures(
        BigDecimal norm,
        BigDecimal planned,
        BigDecimal draft,
        BigDecimal unconfirmed,
        BigDecimal worked,
        BigDecimal absence,
        BigDecimal accounted) {
    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);
    private static final HoursFigures EMPTY = new HoursFigures(NONE, NONE, NONE, NONE, NONE, NONE, NONE);

    BigDecimal balance() {
        return accounted.subtract(norm);
    }

    static HoursFigures sum(List<HoursFigures> parts) {
        return parts.stream().reduce(EMPTY, HoursFigures::plus);
    }

    private HoursFigures plus(HoursFigures other) {
        return new HoursFigures(
                norm.add(other.norm),
                planned.add(other.planned),
                draft.add(other.draft),
                unconfirmed.add(other.unconfirmed),
                worked.add(other.worked),
                absence.add(other.absence),
                accounted.add(other.accounted));
    }
}
