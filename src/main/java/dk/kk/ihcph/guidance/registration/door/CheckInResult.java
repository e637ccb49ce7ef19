package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The result of a scan. */
public enum CheckInResult implements Coded {
    CHECKED_IN(new Bilingual("Mødt op", "Checked in")),
    REFUSED(new Bilingual("Afvist", "Refused"));

    private final Bilingual label;

    CheckInResult(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
