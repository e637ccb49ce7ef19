package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The state of a budget note. A decision is final. */
public enum NoteStatus implements Coded {
    PROPOSED(new Bilingual("Foreslået", "Proposed")),
    ADOPTED(new Bilingual("Vedtaget", "Adopted")),
    REJECTED(new Bilingual("Forkastet", "Rejected"));

    private final Bilingual label;

    NoteStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
