package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The lifecycle of a roster. */
public enum RosterStatus implements Coded {
    SOLVING(new Bilingual("Beregnes", "Being solved")),
    PROPOSED(new Bilingual("Foreslået", "Proposed")),
    FAILED(new Bilingual("Mislykket", "Failed")),
    ADOPTED(new Bilingual("Taget i brug", "Adopted")),
    DISCARDED(new Bilingual("Forkastet", "Discarded"));

    private final Bilingual label;

    RosterStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
