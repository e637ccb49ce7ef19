package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** Whom an event is for. */
public enum Audience implements Coded {
    EVERYONE(new Bilingual("Alle", "Everyone")),
    COPENHAGEN_RESIDENTS(new Bilingual("Borgere i Københavns Kommune", "Residents of Copenhagen")),
    INDUSTRY(new Bilingual("Fagfolk i branchen", "Professionals in the industry")),
    MUNICIPALITIES(new Bilingual("Borgere i bestemte kommuner", "Residents of certain municipalities"));

    private final Bilingual label;

    Audience(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
