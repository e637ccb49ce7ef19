package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/**
 * A key figure that divides whole lines of the grant by one output, as budget notes do. These ratios do not add up,
 * because the same money also pays for the other outputs.
 */
public enum PlainRatio implements Coded {
    WHOLE_GRANT_PER_CONSULTATION(
            new Bilingual("Hele bevillingen pr. betjening", "Whole grant per consultation"),
            CostUnit.CONSULTATION,
            true),
    WHOLE_GRANT_PER_PERSON_GUIDED(
            new Bilingual("Hele bevillingen pr. vejledt person", "Whole grant per person guided"),
            CostUnit.PERSON_GUIDED,
            true),
    GUIDANCE_LINES_PER_CONSULTATION(
            new Bilingual("Vejledningslinjerne pr. betjening", "Guidance lines per consultation"),
            CostUnit.CONSULTATION,
            false),
    GUIDANCE_LINES_PER_PERSON_GUIDED(
            new Bilingual("Vejledningslinjerne pr. vejledt person", "Guidance lines per person guided"),
            CostUnit.PERSON_GUIDED,
            false),
    GUIDANCE_LINES_PER_STAFFED_HOUR(
            new Bilingual("Vejledningslinjerne pr. bemandet time", "Guidance lines per staffed hour"),
            CostUnit.STAFFED_HOUR,
            false);

    private final Bilingual label;
    private final CostUnit unit;
    private final boolean wholeGrant;

    PlainRatio(Bilingual label, CostUnit unit, boolean wholeGrant) {
        this.label = label;
        this.unit = unit;
        this.wholeGrant = wholeGrant;
    }

    CostUnit unit() {
        return unit;
    }

    boolean counts(LineCost line) {
        return wholeGrant || line.purpose() == Purpose.GUIDANCE;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
