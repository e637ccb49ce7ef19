package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The actions on a mail. */
public enum NotificationAction implements Coded {
    /** Sends a mail again that was given up. */
    RESEND(new Bilingual("Send igen", "Send again"));

    private final Bilingual label;

    NotificationAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
