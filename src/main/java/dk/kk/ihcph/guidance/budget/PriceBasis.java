package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The prices in which an earlier grant is stated. */
public enum PriceBasis implements Coded {
    RUNNING(new Bilingual("Løbende pris- og lønniveau", "Running prices")),
    FIXED(new Bilingual("Fast pris- og lønniveau", "Fixed prices"));

    private final Bilingual label;

    PriceBasis(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
