package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Coded;

/** What a caller can do with a consultation in its present state. */
public enum ConsultationAction implements Coded {
    CORRECT(new Bilingual("Ret", "Correct")),
    VOID(new Bilingual("Annullér", "Void"));

    private final Bilingual label;

    ConsultationAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
