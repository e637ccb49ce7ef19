package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The kind of a location: visited by citizens, or visited by guides. */
public enum LocationKind implements Coded {
    DESK(new Bilingual("Skranke", "Desk")),
    POP_UP(new Bilingual("Pop-up", "Pop-up"));

    private final Bilingual label;

    LocationKind(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
