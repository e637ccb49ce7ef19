package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The kind of an event. */
public enum EventType implements Coded {
    WELCOME(new Bilingual("Velkomstarrangement", "Welcome event")),
    INDUSTRY(new Bilingual("Branchearrangement", "Industry event")),
    POP_UP(new Bilingual("Pop-up-vejledning", "Pop-up guidance")),
    OTHER(new Bilingual("Andet arrangement", "Other event"));

    private final Bilingual label;

    EventType(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
