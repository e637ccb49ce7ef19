package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Coded;

/** The states of an appointment. The first three keep its guide's time from others. */
public enum AppointmentStatus implements Coded {
    HELD(new Bilingual("Reserveret", "Held")),
    BOOKED(new Bilingual("Booket", "Booked")),
    CHECKED_IN(new Bilingual("Mødt", "Checked in")),
    CANCELLED(new Bilingual("Aflyst", "Cancelled")),
    EXPIRED(new Bilingual("Reservationen er udløbet", "Hold expired")),
    NO_SHOW(new Bilingual("Udeblevet", "No-show"));

    private final Bilingual label;

    AppointmentStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
