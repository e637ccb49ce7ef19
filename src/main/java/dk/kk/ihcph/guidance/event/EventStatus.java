package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The stage of an event. */
public enum EventStatus implements Coded {
    DRAFT(new Bilingual("Kladde", "Draft")),
    PUBLISHED(new Bilingual("Offentliggjort", "Published")),
    CANCELLED(new Bilingual("Aflyst", "Cancelled")),
    COMPLETED(new Bilingual("Afholdt", "Completed"));

    private final Bilingual label;

    EventStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
