package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The states of a ticket. At a desk, the consultation tells the details. */
public enum TicketStatus implements Coded {
    WAITING(new Bilingual("Venter", "Waiting")),
    AT_DESK(new Bilingual("Ved skranken", "At the desk")),
    SERVED(new Bilingual("Betjent", "Served")),
    NO_SHOW(new Bilingual("Udeblevet", "No-show")),
    GIVEN_UP(new Bilingual("Opgivet af borgeren", "Given up by the citizen")),
    TRANSFERRED(new Bilingual("Sendt til et andet sted", "Sent to another location")),
    ABANDONED(new Bilingual("Lukket efter lukketid", "Closed after hours"));

    private final Bilingual label;

    TicketStatus(Bilingual label) {
        this.label = label;
    }

    boolean leadsTo(TicketStatus next) {
        return switch (this) {
            case WAITING -> next == AT_DESK || next == GIVEN_UP || next == ABANDONED;
            case AT_DESK -> next != AT_DESK && next != GIVEN_UP;
            case SERVED, NO_SHOW, GIVEN_UP, TRANSFERRED, ABANDONED -> false;
        };
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
