package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** An action that a caller may take on an event. */
public enum EventAction implements Coded {
    CHANGE(new Bilingual("Ret", "Change")),
    PUBLISH(new Bilingual("Offentliggør", "Publish")),
    CANCEL(new Bilingual("Aflys", "Cancel")),
    COMPLETE(new Bilingual("Afslut", "Complete")),
    CORRECT_HEADCOUNT(new Bilingual("Ret deltagertal", "Correct the headcount")),
    DELETE(new Bilingual("Slet", "Delete")),
    REPEAT(new Bilingual("Gentag", "Repeat"));

    private final Bilingual label;

    EventAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
