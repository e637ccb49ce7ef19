package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** Whether people come to us or we to them. */
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
