package dk.kk.ihcph.guidance.staffing.shift;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The sums of a person's shifts of a month, in seconds.
 *
 * @param month 1 to 12, of the local day on which a shift begins
 * @param unconfirmed published and not yet confirmed
 */
public record ShiftSums(
        UUID staff, int month, BigDecimal draft, BigDecimal published, BigDecimal unconfirmed, BigDecimal worked) {

    static ShiftSums of(Object[] row) {
        return new ShiftSums(
                (UUID) row[0],
                (Integer) row[1],
                (BigDecimal) row[2],
                (BigDecimal) row[3],
                (BigDecimal) row[4],
                (BigDecimal) row[5]);
    }
}
