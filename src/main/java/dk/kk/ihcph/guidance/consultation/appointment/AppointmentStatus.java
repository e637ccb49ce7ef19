package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The states of an appointment. The first four keep its guide's time from others. */
public enum AppointmentStatus implements Coded {
    HELD(new Bilingual("Midlertidigt reserveret", "Held")),
    /** Booked without a login, until the mailed link confirms it or its time is over. */
    UNCONFIRMED(new Bilingual("Afventer bekræftelse", "Awaiting confirmation")),
    BOOKED(new Bilingual("Bestilt", "Booked")),
    CHECKED_IN(new Bilingual("Ankommet", "Checked in")),
    CANCELLED(new Bilingual("Aflyst", "Cancelled")),
    EXPIRED(new Bilingual("Frist udløbet", "Deadline passed")),
    NO_SHOW(new Bilingual("Udeblevet", "No-show"));

    private final Bilingual label;

    AppointmentStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }

    /** Whether it keeps its time only until a moment. */
    boolean endsByItself() {
        return this == HELD || this == UNCONFIRMED;
    }
}
