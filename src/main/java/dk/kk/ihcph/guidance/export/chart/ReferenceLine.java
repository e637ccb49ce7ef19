package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;

/**
 * A value that the series are compared with: a line across the chart, with its name and value beside it.
 *
 * @param name the name as it stands alone: "Baseline (pilot)", "Target", "Adjusted budget"
 */
public record ReferenceLine(Bilingual name, BigDecimal value, Purpose purpose) {

    /** The purposes of reference lines, each with dashes of its own. */
    public enum Purpose {
        BASELINE,
        TARGET,
        BUDGET
    }
}
