package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.List;

/**
 * The chart in words. Readers see the chart without the page around it, so the heading says all that they need.
 *
 * @param title the figure, with its year or period
 * @param subtitle the budget note or the administration, and the days that the figure covers
 * @param description the main figures in sentences, for readers who do not see the chart
 * @param notes further sentences below the chart: what is provisional and until when, how the figure deviates
 */
public record Heading(Bilingual title, Bilingual subtitle, Bilingual description, List<Bilingual> notes) {}
