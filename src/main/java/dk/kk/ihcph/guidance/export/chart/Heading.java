package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import java.util.List;

/**
 * The chart in words. Readers see the chart without the page around it, so the heading says all that they need.
 *
 * @param title the figure, with its year or period
 * @param subtitle the budget note or the administration, and the days that the figure covers
 * @param description the main figures in sentences, for readers who do not see the chart
 * @param notes further sentences below the chart: what is provisional and until when, how the figure deviates
 */
public record Heading(Bilingual title, Bilingual subtitle, Bilingual description, List<Bilingual> notes) {
    private static final Noun HIDDEN =
            Noun.of("tal er skjult", "tal er skjult", "figure is hidden", "figures are hidden");

    /** Says how many figures are hidden, and why. The chart says it of hidden values itself. */
    public static Bilingual noteOfHidden(long count) {
        return new Bilingual(
                        "%s: tal om færre end fem personer vises ikke, og heller ikke tal, der ville røbe dem.",
                        "%s: figures about fewer than five people are not shown, nor those that would tell of them.")
                .with(HIDDEN.count(count));
    }
}
