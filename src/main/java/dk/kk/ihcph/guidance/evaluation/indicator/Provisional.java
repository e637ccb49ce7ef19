package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** A reason why a figure can still change without a correction. */
public enum Provisional implements Coded {
    PERIOD_NOT_OVER(new Bilingual("Perioden er ikke slut", "The period is not over")),
    HOURS_NOT_CONFIRMED(
            new Bilingual("Timer på afholdte vagter er ikke bekræftet", "Hours of past shifts are not confirmed")),
    SALARIES_NOT_POSTED(new Bilingual("Løn er endnu ikke bogført", "Salaries are not posted yet")),
    EVENTS_NOT_COMPLETED(new Bilingual(
            "Fremmødet til afholdte arrangementer er ikke opgjort", "Attendance at past events is not counted")),
    REFERRALS_OPEN(new Bilingual("Henvisninger er ikke afsluttet", "Referrals are not completed"));

    private final Bilingual label;

    Provisional(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
