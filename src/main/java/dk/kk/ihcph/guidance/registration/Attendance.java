package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** Whether a confirmed party came. */
public enum Attendance implements Coded {
    CHECKED_IN(new Bilingual("Mødt op", "Attended")),
    EXCUSED(new Bilingual("Afbud", "Excused")),
    NO_SHOW(new Bilingual("Udeblevet", "Did not come"));

    private final Bilingual label;

    Attendance(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
