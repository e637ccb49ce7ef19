package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The states of a ticket. While it is at a desk, its consultation says how far it is. */
public enum TicketStatus implements Coded {
    WAITING(new Bilingual("Venter", "Waiting")),
    AT_DESK(new Bilingual("Ved bordet", "At the desk")),
    SERVED(new Bilingual("Betjent", "Served")),
    NO_SHOW(new Bilingual("Udeblevet", "No-show")),
    GIVEN_UP(new Bilingual("Opgivet af borgeren", "Given up by the citizen")),
    TRANSFERRED(new Bilingual("Sendt til en anden lokation", "Sent to another location")),
    ABANDONED(new Bilingual("Lukket efter lukketid", "Closed after hours"));

    private final Bilingual label;

    TicketStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
