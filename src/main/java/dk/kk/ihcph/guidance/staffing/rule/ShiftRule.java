package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/**
 * The rules that a schedule keeps. Rest and weekly hours are those of Directive 2003/88/EC, checked on the hours that
 * are known here: a person may work elsewhere too.
 */
public enum ShiftRule implements Coded {
    OVERLAP(true, "Overlapper en anden vagt", "Overlaps another shift"),
    OUTSIDE_EMPLOYMENT(true, "Uden for ansættelsen", "Outside the employment"),
    ABSENCE(true, "Under fravær", "During an absence"),
    /** Article 3: 11 consecutive hours of rest in every 24. */
    DAILY_REST(true, "Under 11 timers daglig hvile", "Less than 11 hours of daily rest"),
    /** Article 5: a day of rest in every seven. */
    WEEKLY_REST(true, "Over 6 dage i træk uden fridag", "More than 6 days in a row without a day of rest"),
    /** Articles 6 and 16: at most 48 hours a week on average over four months. */
    WEEKLY_HOURS(true, "Over 48 timer om ugen i gennemsnit", "More than 48 hours a week on average"),
    OUTSIDE_OPENING_HOURS(false, "Uden for åbningstiden", "Outside the opening hours"),
    OVER_FUNDED_HOURS(false, "Over de bevilgede timer", "More than the funded hours"),
    MISSING_LANGUAGE(false, "Mangler et ønsket sprog", "Lacks a wanted language"),
    MISSING_TOPIC(false, "Mangler et ønsket emne", "Lacks a wanted topic"),
    /** No shift breaks it: a desk lacks staff, or a wanted language or topic. */
    UNCOVERED(false, "Skranken mangler bemanding", "The desk lacks staff");

    private final boolean hard;
    private final Bilingual label;

    ShiftRule(boolean hard, String da, String en) {
        this.hard = hard;
        this.label = new Bilingual(da, en);
    }

    /** Tells whether nobody may break it. A soft rule can be overridden with a reason. */
    public boolean isHard() {
        return hard;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
