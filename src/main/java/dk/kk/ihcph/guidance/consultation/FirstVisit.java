package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** Whether the citizen came for the first time: a count of citizens needs it, since a log of visits overstates them. */
public enum FirstVisit implements Coded {
    YES(new Bilingual("Første besøg", "First visit")),
    NO(new Bilingual("Har været her før", "Has been here before")),
    UNKNOWN(new Bilingual("Ukendt", "Unknown"));

    private final Bilingual label;

    FirstVisit(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
