package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** An action on a registration. */
public enum RegistrationAction implements Coded {
    CONFIRM(new Bilingual("Bekræft", "Confirm")),
    CHANGE(new Bilingual("Ret", "Change")),
    CANCEL(new Bilingual("Afmeld", "Cancel")),
    ACCEPT(new Bilingual("Ja tak til pladsen", "Accept the seat")),
    DECLINE(new Bilingual("Nej tak til pladsen", "Decline the seat")),
    ANSWER_COMING(new Bilingual("Svar, om du kommer", "Answer whether you are coming")),
    GIVE_FEEDBACK(new Bilingual("Fortæl, hvordan det var", "Tell how it was")),
    ERASE(new Bilingual("Slet mine oplysninger", "Delete my data"));

    private final Bilingual label;

    RegistrationAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
