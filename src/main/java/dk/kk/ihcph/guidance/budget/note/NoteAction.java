package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** What can be done with a budget note in its present state: the last part of the address to post to, in upper case. */
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
