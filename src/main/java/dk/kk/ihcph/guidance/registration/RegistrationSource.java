package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The kind of caller who made a registration. */
public enum RegistrationSource implements Coded {
    CITIZEN(new Bilingual("Borgeren selv", "The citizen")),
    STAFF(new Bilingual("En medarbejder", "Staff")),
    PARTNER(new Bilingual("Samarbejdskommunen", "The partner municipality")),
    WALK_IN(new Bilingual("Mødt op uden tilmelding", "Came without registration"));

    private final Bilingual label;

    RegistrationSource(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
