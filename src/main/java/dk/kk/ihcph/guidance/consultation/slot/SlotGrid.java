package dk.kk.ihcph.guidance.consultation.slot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a guide's open desk time into units of one appointment and the pause after it, and tells which of them may be
 * booked. Those kept for walk-ins are spread evenly, so that there are some in every hour.
 *
 * @param slot how long an appointment takes
 * @param buffer the guide's pause after it
 * @param walkInShare the share of the units that nobody can book, 0 to 1
 */
public record SlotGrid(Duration slot, Duration buffer, BigDecimal walkInShare) {

    /**
     * When appointments may begin within a guide's open desk time, in order. Elapsed time counts, whatever the clocks on
     * the wall do meanwhile. An appointment ends within it; the pause after the last need not.
     */
    public List<Instant> starts(Instant opens, Instant closes) {
        List<Instant> starts = new ArrayList<>();
        Duration unit = slot.plus(buffer);
        Instant start = opens;
        for (int place = 0; !start.plus(slot).isAfter(closes); place++) {
            if (isBookable(place)) {
                starts.add(start);
            }
            start = start.plus(unit);
        }
        return starts;
    }

    /** Of the first n units, the whole number below n times the bookable share are bookable, for every n. */
    private boolean isBookable(int place) {
        return bookableOf(place + 1) > bookableOf(place);
    }

    private int bookableOf(int units) {
        return BigDecimal.ONE
                .subtract(walkInShare)
                .multiply(BigDecimal.valueOf(units))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }
}
