package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The revisions to list for each year. */
public enum Revisions implements Coded {
    LATEST(new Bilingual("Den nyeste af hvert år", "The newest of each year")),
    ALL(new Bilingual("Alle", "All"));

    private final Bilingual label;

    Revisions(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
