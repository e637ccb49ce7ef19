package dk.kk.ihcph.guidance.staffing.absence;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The kind of an absence; no cause is kept of a sickness. */
public enum AbsenceKind implements Coded {
    VACATION(new Bilingual("Ferie", "Vacation")),
    SICKNESS(new Bilingual("Sygdom", "Sickness")),
    TRAINING(new Bilingual("Kursus", "Training"));

    private final Bilingual label;

    AbsenceKind(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
