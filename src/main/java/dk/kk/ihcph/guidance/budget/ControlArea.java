package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The control areas (styringsområder) of the municipal budget. */
public enum ControlArea implements Coded {
    SERVICE(new Bilingual("Service", "Service")),
    CONSTRUCTION(new Bilingual("Anlæg", "Construction")),
    TRANSFERS(new Bilingual("Overførsler", "Transfers"));

    private final Bilingual label;

    ControlArea(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
