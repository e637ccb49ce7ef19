package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The unit of a baseline's value. */
public enum BaselineUnit implements Coded {
    CONSULTATIONS_PER_MONTH(new Bilingual("Betjeninger pr. måned", "Consultations per month")),
    EVENTS(new Bilingual("Arrangementer", "Events")),
    PERSONS_PER_EVENT(new Bilingual("Personer pr. arrangement", "Persons per event")),
    PERCENT(new Bilingual("Procent", "Percent"));

    private final Bilingual label;

    BaselineUnit(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
