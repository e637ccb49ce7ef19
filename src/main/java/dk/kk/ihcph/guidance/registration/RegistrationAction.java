package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** An action on a registration. */
public enum RegistrationAction implements Coded {
    CONFIRM(new Bilingual("Bekræft", "Confirm")),
    CHANGE(new Bilingual("Ret", "Change")),
    CANCEL(new Bilingual("Meld fra", "Cancel")),
    ACCEPT(new Bilingual("Tag imod", "Accept")),
    DECLINE(new Bilingual("Afslå", "Decline")),
    ANSWER_COMING(new Bilingual("Svar, om I kommer", "Answer whether you are coming")),
    GIVE_FEEDBACK(new Bilingual("Fortæl, hvordan det var", "Tell how it was")),
    ERASE(new Bilingual("Slet mine oplysninger", "Erase my data"));

    private final Bilingual label;

    RegistrationAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
