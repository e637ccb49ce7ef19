package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.budget.status.Light;
import dk.kk.ihcph.guidance.evaluation.indicator.Direction;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorView;
import dk.kk.ihcph.guidance.evaluation.indicator.Quantities;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A light with the rule by which it comes about, or the reason why there is none. */
record LightRule(@Nullable Light light, Bilingual words) {
    private static final Bilingual AT_LEAST = new Bilingual(
            "Målt mod %s: grønt, når tallet er mindst lige så højt; gult, når det er op til %s lavere; ellers rødt.",
            "Measured against %s: green if the figure is at least as high; yellow if it is up to %s lower; otherwise red.");
    private static final Bilingual AT_MOST = new Bilingual(
            "Målt mod %s: grønt, når tallet er højst lige så højt; gult, når det er op til %s højere; ellers rødt.",
            "Measured against %s: green if the figure is at most as high; yellow if it is up to %s higher; otherwise red.");
    private static final Bilingual PROVISIONAL =
            new Bilingual("%s Lyset er foreløbigt.", "%s The light is provisional.");
    private static final Bilingual NEUTRAL = new Bilingual(
            "Intet lys: hverken mere eller mindre er bedre.", "No light: neither more nor less is better.");
    private static final Bilingual HIDDEN =
            new Bilingual("Intet lys: tallet vises ikke.", "No light: the figure is not shown.");
    private static final Bilingual EMPTY =
            new Bilingual("Intet lys: der er ingen tal.", "No light: there are no figures.");
    private static final Bilingual NO_REFERENCE = new Bilingual(
            "Intet lys: der er hverken et gældende mål eller et tal fra pilotperioden.",
            "No light: there is neither a target in force nor a figure of the pilot.");
    private static final Bilingual GROWING = new Bilingual(
            "Intet lys endnu: antallet vokser, til perioden er slut.",
            "No light yet: the number grows until the period is over.");
    private static final Bilingual OF_ROW = new Bilingual(
            "Rækkens lys er det dårligste af indikatorernes lys.",
            "The row's light is the worst of its indicators' lights.");
    private static final Bilingual NONE_IN_ROW = new Bilingual(
            "Intet lys: ingen af rækkens indikatorer har et lys.", "No light: none of the row's indicators has one.");

    static LightRule ofRow(@Nullable Light light) {
        return new LightRule(light, light == null ? NONE_IN_ROW : OF_ROW);
    }

    static LightRule of(IndicatorView view, BigDecimal yellowPercent) {
        ToldFigure measured = new ToldFigure(view);
        BigDecimal value = measured.figure().value();
        BigDecimal reference = measured.reference();
        if (measured.direction() == Direction.NEUTRAL) {
            return new LightRule(null, NEUTRAL);
        }
        if (measured.isHidden()) {
            return new LightRule(null, HIDDEN);
        }
        if (measured.isEmpty() || value == null) {
            return new LightRule(null, EMPTY);
        }
        if (reference == null) {
            return new LightRule(null, NO_REFERENCE);
        }
        boolean more = measured.direction() == Direction.MORE_IS_BETTER;
        Light light = light(more ? reference.subtract(value) : value.subtract(reference), reference, yellowPercent);
        // A count that grows has reached a lowest value for good, or exceeded a highest one; else nothing is settled.
        if (measured.grows() && more != (light == Light.GREEN)) {
            return new LightRule(null, GROWING);
        }
        Bilingual rule = (more ? AT_LEAST : AT_MOST).with(reference(measured), Quantities.percent(yellowPercent));
        return new LightRule(light, measured.figure().provisional().isEmpty() ? rule : PROVISIONAL.with(rule));
    }

    /**
     * Returns the light of a figure.
     *
     * @param worseBy how much worse the figure is than the reference; not above 0 where it is at least as good
     */
    private static Light light(BigDecimal worseBy, BigDecimal reference, BigDecimal yellowPercent) {
        if (worseBy.signum() <= 0) {
            return Light.GREEN;
        }
        return worseBy.movePointRight(2).compareTo(yellowPercent.multiply(reference.abs())) <= 0
                ? Light.YELLOW
                : Light.RED;
    }

    private static Bilingual reference(ToldFigure measured) {
        IndicatorView.TargetComparison target = measured.target();
        IndicatorView.BaselineComparison baseline = measured.baseline();
        return target != null
                ? new Bilingual("målet (%s)", "the target (%s)")
                        .with(Quantities.bare(
                                measured.unit(), target.comparison().reference()))
                : baseline == null
                        ? new Bilingual("pilotperioden", "the pilot")
                        : new Bilingual("pilotperioden (%s)", "the pilot (%s)")
                                .with(Comparing.pilot(measured, baseline));
    }
}
