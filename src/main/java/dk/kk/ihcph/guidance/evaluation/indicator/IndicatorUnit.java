package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The unit of an indicator's value, and the decimals to which the value is rounded (half up). */
public enum IndicatorUnit implements Coded {
    CONSULTATIONS(0, new Bilingual("vejledninger", "consultations")),
    CONSULTATIONS_PER_MONTH(2, new Bilingual("vejledninger pr. måned", "consultations a month")),
    PERSONS(0, new Bilingual("personer", "persons")),
    PERSONS_PER_EVENT(2, new Bilingual("personer pr. arrangement", "persons per event")),
    EVENTS(0, new Bilingual("arrangementer", "events")),
    MONTHS(1, new Bilingual("måneder", "months")),
    MINUTES(1, new Bilingual("minutter", "minutes")),
    PERCENT(2, new Bilingual("procent", "per cent")),
    SCORE(2, new Bilingual("point (1-5)", "points (1-5)")),
    DKK(2, new Bilingual("kr.", "DKK"));

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
