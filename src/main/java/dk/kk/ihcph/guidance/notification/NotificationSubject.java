package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The kind of record that a mail is about. */
public enum NotificationSubject implements Coded {
    REGISTRATION(new Bilingual("Tilmelding", "Registration")),
    APPOINTMENT(new Bilingual("Aftale", "Appointment")),
    STAFF(new Bilingual("Medarbejder", "Member of staff"));

    private final Bilingual label;

    NotificationSubject(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
