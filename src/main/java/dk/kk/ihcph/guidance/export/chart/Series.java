package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line, or the bars of one colour.
 *
 * @param values in the order of the chart's categories, one for each
 * @param until of a running total: where its last value stands, in categories from the left, if within one. 7.5 is the
 *     middle of August in a year of months.
 */
public record Series(Bilingual name, Style style, List<Value> values, @Nullable BigDecimal until) {

    /** A series with the style of its place in the chart, from 0. */
    public static Series of(int place, Bilingual name, List<Value> values) {
        return new Series(name, Style.at(place), values, null);
    }
}
