package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The state of a mail. */
public enum NotificationStatus implements Coded {
    QUEUED(new Bilingual("Venter på at blive sendt", "Waiting to be sent")),
    SENT(new Bilingual("Sendt", "Sent")),
    SKIPPED(new Bilingual("Ikke længere relevant", "No longer relevant")),
    FAILED(new Bilingual("Kunne ikke sendes", "Could not be sent"));

    private final Bilingual label;

    NotificationStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
