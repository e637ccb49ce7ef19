package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The actions on a posting. The code in lower case is the last part of the address to post to. */
public enum PostingAction implements Coded {
    REVERSE(new Bilingual("Tilbagefør", "Reverse"));

    private final Bilingual label;

    PostingAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
