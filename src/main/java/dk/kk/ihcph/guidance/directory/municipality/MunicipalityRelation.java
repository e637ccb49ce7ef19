package dk.kk.ihcph.guidance.directory.municipality;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The relation of a municipality to International House. */
public enum MunicipalityRelation implements Coded {
    /** Its residents are the target group of personal guidance. */
    HOME(new Bilingual("Hjemkommune", "Home municipality")),
    /** International House registers its new citizens too. */
    PARTNER(new Bilingual("Samarbejdskommune", "Partner municipality")),
    NONE(new Bilingual("Ingen aftale", "No agreement"));

    private final Bilingual label;

    MunicipalityRelation(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
