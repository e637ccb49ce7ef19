package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/**
 * The actions on a budget note in its current state. The code in lower case is the last part of the address to post
 * to.
 */
public enum NoteAction implements Coded {
    ADOPT(new Bilingual("Vedtag", "Adopt")),
    REJECT(new Bilingual("Forkast", "Reject"));

    private final Bilingual label;

    NoteAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
