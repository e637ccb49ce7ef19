package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** How the citizen was met. */
public enum Channel implements Coded {
    IN_PERSON(new Bilingual("Personligt", "In person")),
    PHONE(new Bilingual("Telefon", "Phone")),
    VIDEO(new Bilingual("Video", "Video")),
    EMAIL(new Bilingual("E-mail", "E-mail"));

    private final Bilingual label;

    Channel(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
