package dk.kk.ihcph.guidance.access;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The two administrations that run Personal Guidance together. Each has its own committee and grant. */
public enum Administration implements Coded {
    BIF(new Bilingual("Beskæftigelses- og Integrationsforvaltningen", "Employment and Integration Administration")),
    KFF(new Bilingual("Kultur- og Fritidsforvaltningen", "Culture and Leisure Administration"));

    private final Bilingual label;

    Administration(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
