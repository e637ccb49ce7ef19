package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The kind of reason why a location is closed on a day. */
public enum ClosureKind implements Coded {
    PUBLIC_HOLIDAY(new Bilingual("Helligdag", "Public holiday")),
    /** No public holiday, but the city's offices are closed. */
    CLOSING_DAY(new Bilingual("Fast lukkedag", "Fixed closing day")),
    OWN(new Bilingual("Særlig lukning", "Special closure")),
    WEEKLY(new Bilingual("Lukket denne ugedag", "Closed on this weekday"));

    private final Bilingual label;

    ClosureKind(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
