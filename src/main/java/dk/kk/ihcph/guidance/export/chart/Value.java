package dk.kk.ihcph.guidance.export.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value of a series.
 *
 * @param amount null for a value that is missing or hidden; both leave a gap, and the chart says how many are hidden
 */
public record Value(@Nullable BigDecimal amount, State state) {
    private static final Value MISSING = new Value(null, State.MISSING);
    private static final Value HIDDEN = new Value(null, State.HIDDEN);

    /** How much is known of a value. */
    public enum State {
        FINAL,
        /** Drawn hollow or hatched, because it still changes. */
        PROVISIONAL,
        /** Nobody measured it. */
        MISSING,
        /** It rests on fewer than five people, or would tell of such a value. */
        HIDDEN
    }

    public Value {
        boolean absent = state == State.MISSING || state == State.HIDDEN;
        if (absent != (amount == null)) {
            throw new IllegalArgumentException(state + " with the amount " + amount);
        }
    }

    public static Value of(BigDecimal amount) {
        return new Value(amount, State.FINAL);
    }

    public static Value of(long amount) {
        return of(BigDecimal.valueOf(amount));
    }

    public static Value provisional(BigDecimal amount) {
        return new Value(amount, State.PROVISIONAL);
    }

    public static Value missing() {
        return MISSING;
    }

    public static Value hidden() {
        return HIDDEN;
    }
}
