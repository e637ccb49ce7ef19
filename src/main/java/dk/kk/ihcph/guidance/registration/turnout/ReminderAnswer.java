package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import org.jspecify.annotations.Nullable;

/** The answer to the reminder, as the forecast groups it. */
public enum ReminderAnswer implements Coded {
    COMING(new Bilingual("Kommer", "Coming")),
    NOT_COMING(new Bilingual("Kommer ikke", "Not coming")),
    NO_ANSWER(new Bilingual("Har ikke svaret", "Did not answer")),
    /** Got the seats after the last reminder was due. Only past events tell these apart. */
    TOO_LATE(new Bilingual("Tilmeldt efter den sidste påmindelse", "Registered after the last reminder")),
    NOT_ASKED(new Bilingual("Ikke spurgt", "Not asked"));

    private final Bilingual label;

    ReminderAnswer(Bilingual label) {
        this.label = label;
    }

    /**
     * The answer of a registration.
     *
     * @param asked whether anybody registered for its event has answered yet
     */
    static ReminderAnswer of(@Nullable Boolean coming, boolean asked) {
        if (coming == null) {
            return asked ? NO_ANSWER : NOT_ASKED;
        }
        return coming ? COMING : NOT_COMING;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
