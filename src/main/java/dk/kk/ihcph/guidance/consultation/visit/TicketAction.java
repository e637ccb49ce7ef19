package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** An action of a citizen on a ticket. */
enum TicketAction implements Coded {
    GIVE_UP(new Bilingual("Opgiv nummeret", "Give up the number")),
    RATE(new Bilingual("Bedøm besøget", "Rate the visit"));

    private final Bilingual label;

    TicketAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
