package dk.kk.ihcph.guidance.staffing.swap;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The lifecycle of a swap. */
public enum SwapStatus implements Coded {
    REQUESTED(new Bilingual("Afventer kollegaen", "Awaiting the colleague")),
    ACCEPTED(new Bilingual("Kollegaen har sagt ja", "Accepted by the colleague")),
    APPROVED(new Bilingual("Godkendt og gennemført", "Approved and done")),
    DECLINED(new Bilingual("Afslået", "Declined")),
    WITHDRAWN(new Bilingual("Trukket tilbage", "Withdrawn"));

    private final Bilingual label;

    SwapStatus(Bilingual label) {
        this.label = label;
    }

    boolean isOpen() {
        return this == REQUESTED || this == ACCEPTED;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
