package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The method by which a headcount was made. */
public enum HeadcountMethod implements Coded {
    COUNTED_AT_THE_DOOR(new Bilingual("Talt ved døren", "Counted at the door")),
    CHECKED_IN(new Bilingual("Registreret ved ankomst", "Checked in")),
    ESTIMATED(new Bilingual("Anslået", "Estimated"));

    private final Bilingual label;

    HeadcountMethod(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
