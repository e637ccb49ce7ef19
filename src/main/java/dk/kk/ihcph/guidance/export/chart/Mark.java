package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;

/**
 * A line at a place on the axis of categories, such as the day of the status or the mean of a distribution.
 *
 * @param at in categories from the left: 0.5 is the middle of the first one
 */
public record Mark(BigDecimal at, Bilingual label) {}
