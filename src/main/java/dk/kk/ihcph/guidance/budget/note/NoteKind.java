package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The reason why a budget note is proposed. */
public enum NoteKind implements Coded {
    EXPIRING_GRANT(new Bilingual("Bevillingsudløb", "Expiring grant")),
    NEW_ACTIVITY(new Bilingual("Ny aktivitet", "New activity")),
    CHANGED_ACTIVITY(new Bilingual("Ændring af eksisterende aktivitet", "Change of an existing activity"));

    private final Bilingual label;

    NoteKind(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
