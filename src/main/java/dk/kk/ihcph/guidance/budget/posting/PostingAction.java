package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** What can be done with a posting: the last part of the address to post to, in upper case. */
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
