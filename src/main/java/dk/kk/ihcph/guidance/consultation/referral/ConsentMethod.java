package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** How a citizen said whether personal data may go along. */
public enum ConsentMethod implements Coded {
    ORAL(new Bilingual("Mundtligt", "Orally")),
    WRITTEN(new Bilingual("Skriftligt på papir", "In writing, on paper")),
    ELECTRONIC(new Bilingual("Elektronisk", "Electronically"));

    private final Bilingual label;

    ConsentMethod(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
