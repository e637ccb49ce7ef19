package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a higher value of an indicator is better. */
@Schema(name = "IndicatorDirection")
public enum Direction implements Coded {
    MORE_IS_BETTER(new Bilingual("Mere er bedre", "More is better")),
    LESS_IS_BETTER(new Bilingual("Mindre er bedre", "Less is better")),
    NEUTRAL(new Bilingual("Neutral", "Neutral"));

    private final Bilingual label;

    Direction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
