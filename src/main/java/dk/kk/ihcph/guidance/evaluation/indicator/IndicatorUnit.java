package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The unit of an indicator's value, and the decimals to which the value is rounded (half up). */
public enum IndicatorUnit implements Coded {
    CONSULTATIONS(0, new Bilingual("Vejledninger", "Consultations")),
    CONSULTATIONS_PER_MONTH(2, new Bilingual("Vejledninger pr. måned", "Consultations a month")),
    PERSONS(0, new Bilingual("Personer", "Persons")),
    PERSONS_PER_EVENT(2, new Bilingual("Personer pr. arrangement", "Persons per event")),
    EVENTS(0, new Bilingual("Arrangementer", "Events")),
    MONTHS(1, new Bilingual("Måneder", "Months")),
    MINUTES(1, new Bilingual("Minutter", "Minutes")),
    PERCENT(2, new Bilingual("Procent", "Per cent")),
    SCORE(2, new Bilingual("Point (1-5)", "Points (1-5)")),
    DKK(2, new Bilingual("Kroner", "DKK"));

    private final int decimals;
    private final Bilingual label;

    IndicatorUnit(int decimals, Bilingual label) {
        this.decimals = decimals;
        this.label = label;
    }

    /** Returns the number of decimals of a value in this unit. */
    public int decimals() {
        return decimals;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
