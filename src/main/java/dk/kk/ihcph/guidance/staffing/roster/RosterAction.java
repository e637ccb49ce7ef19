package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

public enum RosterAction implements Coded {
    APPROVE(new Bilingual("Godkend din del", "Approve your part")),
    ADOPT(new Bilingual("Tag i brug", "Adopt")),
    DISCARD(new Bilingual("Forkast", "Discard"));

    private final Bilingual label;

    RosterAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
