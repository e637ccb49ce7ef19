package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Coded;

/** The states of a consultation in the log. */
public enum ConsultationStatus implements Coded {
    RECORDED(new Bilingual("Registreret", "Recorded")),
    VOIDED(new Bilingual("Annulleret", "Voided"));

    private final Bilingual label;

    ConsultationStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
