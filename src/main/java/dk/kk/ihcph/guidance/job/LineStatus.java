package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The result of one line of an upload. */
public enum LineStatus implements Coded {
    ACCEPTED(new Bilingual("Godtaget", "Accepted")),
    DUPLICATE(new Bilingual("Findes allerede", "Already there")),
    REJECTED(new Bilingual("Afvist", "Rejected")),
    SKIPPED(new Bilingual("Sprunget over", "Skipped"));

    private final Bilingual label;

    LineStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
