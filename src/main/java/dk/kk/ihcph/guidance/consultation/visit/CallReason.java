package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The reason why a citizen was called. The order is that of the line: see {@link TicketRepository#next}. */
public enum CallReason implements Coded {
    APPOINTMENT_DUE(new Bilingual("Borgeren har en aftale nu", "The citizen has an appointment now")),
    LONGEST_WAIT(new Bilingual("Borgeren har ventet længst", "The citizen has waited longest")),
    BEST_MATCH(new Bilingual("Borgerens sprog og emner passer til dig", "The citizen's language and topics suit you")),
    FIRST_IN_LINE(new Bilingual("Borgeren er den første i køen", "The citizen is first in line")),
    APPOINTMENT_EARLY(new Bilingual(
            "Borgeren kom før sin aftale, og ingen andre venter",
            "The citizen came before the appointment, and nobody else is waiting"));

    private final Bilingual label;

    CallReason(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
