package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** An action on a consultation. */
public enum ConsultationAction implements Coded {
    START(new Bilingual("Begynd", "Start")),
    RECALL(new Bilingual("Kald igen", "Recall")),
    HOLD(new Bilingual("Sæt på pause", "Put on hold")),
    RESUME(new Bilingual("Genoptag", "Resume")),
    TRANSFER(new Bilingual("Send videre", "Transfer")),
    COMPLETE(new Bilingual("Afslut", "Complete")),
    NO_SHOW(new Bilingual("Udeblevet", "No-show")),
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
