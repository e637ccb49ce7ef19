package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The reason why a citizen was called. The order is that of the line: see {@link TicketRepository#next}. */
public enum CallReason implements Coded {
    APPOINTMENT_DUE(new Bilingual("Har en aftale nu", "Has an appointment now")),
    LONGEST_WAIT(
            new Bilingual("Har ventet for længe til at blive sprunget over", "Has waited too long to be passed over")),
    BEST_MATCH(new Bilingual(
            "Den første, hvis sprog og emner passer til dig", "The first whose language and topics fit you")),
    FIRST_IN_LINE(new Bilingual("Den første i køen", "First in line")),
    APPOINTMENT_EARLY(new Bilingual(
            "Kom før sin aftale, og ingen andre venter", "Came before the appointment, and nobody else waits"));

    private final Bilingual label;

    CallReason(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
