package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.kernel.Bilingual;

/**
 * The axes of a chart.
 *
 * @param categories the name of the axis of categories: "month", "topic"
 * @param unit the unit of the values: "persons", "1,000 DKK", "per cent"
 * @param decimals the most decimals with which a value is written
 */
public record Axis(Bilingual categories, Bilingual unit, int decimals) {}
