package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The purpose of a shift. */
public enum ShiftActivity implements Coded {
    DESK(new Bilingual("Skranke", "Desk")),
    EVENT(new Bilingual("Arrangement", "Event")),
    POP_UP(new Bilingual("Pop-up-vejledning", "Pop-up guidance")),
    PREPARATION(new Bilingual("Forberedelse", "Preparation"));

    private final Bilingual label;

    ShiftActivity(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
