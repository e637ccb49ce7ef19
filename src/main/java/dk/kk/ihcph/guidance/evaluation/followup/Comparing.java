package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.evaluation.indicator.Direction;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorView;
import dk.kk.ihcph.guidance.evaluation.indicator.Quantities;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a figure with the pilot and with its target, in sentences. */
final class Comparing {
    private static final Bilingual ABOUT = new Bilingual("ca. %s", "about %s");
    private static final Bilingual DIFFERS =
            new Bilingual("Det er %s end i pilotperioden (%s).", "That is %s than in the pilot (%s).");
    private static final Bilingual EQUALS =
            new Bilingual("Det svarer til pilotperioden (%s).", "That equals the pilot (%s).");
    private static final Bilingual ALMOST_EQUALS =
            new Bilingual("Det svarer omtrent til pilotperioden (%s).", "That is about the same as in the pilot (%s).");
    private static final Bilingual WHOLE_PILOT = new Bilingual(
            "Til sammenligning var det %s i hele pilotperioden.", "For comparison, it was %s in the whole pilot.");
    private static final Bilingual TARGET = new Bilingual("Målet er %s (%s)%s.", "The target is %s (%s)%s.");
    private static final Bilingual AT_LEAST = new Bilingual("mindst %s", "at least %s");
    private static final Bilingual AT_MOST = new Bilingual("højst %s", "at most %s");
    private static final Bilingual MET = new Bilingual(", og det er nået", ", and it is met");
    private static final Bilingual MET_SO_FAR = new Bilingual(", og det er foreløbig nået", ", and it is met so far");
    private static final Bilingual MISSED = new Bilingual(", og det er ikke nået", ", and it is not met");
    private static final Bilingual NOT_YET = new Bilingual(", og det er endnu ikke nået", ", and it is not met yet");
    private static final Bilingual MISSED_SO_FAR =
            new Bilingual(", og det er foreløbig ikke nået", ", and it is not met so far");
    private static final Bilingual NOTHING = new Bilingual("", "");

    private Comparing() {}

    /** Returns the sentences that compare the figure; none where it is compared with nothing. */
    static List<Bilingual> sentences(ToldFigure measured) {
        List<Bilingual> sentences = new ArrayList<>();
        IndicatorView.BaselineComparison baseline = measured.baseline();
        IndicatorView.TargetComparison target = measured.target();
        if (baseline != null) {
            sentences.add(withPilot(measured, baseline));
        }
        if (target != null) {
            sentences.add(withTarget(measured, target));
        }
        return sentences;
    }

    /** "ca. 900", "86". */
    static Bilingual pilot(ToldFigure measured, IndicatorView.BaselineComparison baseline) {
        Bilingual value = Quantities.bare(measured.unit(), baseline.comparison().reference());
        return baseline.approximate() ? ABOUT.with(value) : value;
    }

    private static Bilingual withPilot(ToldFigure measured, IndicatorView.BaselineComparison baseline) {
        Bilingual pilot = pilot(measured, baseline);
        BigDecimal difference = baseline.comparison().difference();
        if (measured.grows() || difference == null) {
            return WHOLE_PILOT.with(pilot);
        }
        if (difference.signum() == 0) {
            return EQUALS.with(pilot);
        }
        BigDecimal size = difference.setScale(Quantities.decimals(measured.unit(), difference), RoundingMode.HALF_UP);
        BigDecimal percent = baseline.comparison().differencePercent();
        return isNothing(percent) || size.signum() == 0
                ? ALMOST_EQUALS.with(pilot)
                : DIFFERS.with(Quantities.difference(measured.unit(), size, percent), pilot);
    }

    private static boolean isNothing(@Nullable BigDecimal percent) {
        return percent != null && percent.signum() == 0;
    }

    private static Bilingual withTarget(ToldFigure measured, IndicatorView.TargetComparison target) {
        Bilingual value = Quantities.bare(measured.unit(), target.comparison().reference());
        return TARGET.with(
                switch (measured.direction()) {
                    case MORE_IS_BETTER -> AT_LEAST.with(value);
                    case LESS_IS_BETTER -> AT_MOST.with(value);
                    case NEUTRAL -> value;
                },
                new Bilingual(target.decision(), target.decision()),
                verdict(measured, target.reached()));
    }

    private static Bilingual verdict(ToldFigure measured, @Nullable Boolean reached) {
        if (reached == null || measured.direction() == Direction.NEUTRAL) {
            return NOTHING;
        }
        boolean growsTowardsIt = measured.grows() && measured.direction() == Direction.MORE_IS_BETTER;
        if (measured.isOver() || (growsTowardsIt && reached)) {
            return reached ? MET : MISSED;
        }
        if (reached) {
            return MET_SO_FAR;
        }
        return growsTowardsIt ? NOT_YET : measured.grows() ? MISSED : MISSED_SO_FAR;
    }
}
