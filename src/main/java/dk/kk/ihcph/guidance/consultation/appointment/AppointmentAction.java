package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** An action on an appointment. */
public enum AppointmentAction implements Coded {
    CONFIRM(new Bilingual("Bekræft", "Confirm")),
    BOOK(new Bilingual("Bestil", "Book")),
    RESCHEDULE(new Bilingual("Flyt", "Reschedule")),
    CANCEL(new Bilingual("Aflys", "Cancel")),
    CHECK_IN(new Bilingual("Meld ankomst", "Check in"));

    private final Bilingual label;

    AppointmentAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
