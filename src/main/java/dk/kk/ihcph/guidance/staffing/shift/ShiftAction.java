package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

public enum ShiftAction implements Coded {
    CHANGE(new Bilingual("Ret", "Change")),
    DELETE(new Bilingual("Slet", "Delete")),
    CANCEL(new Bilingual("Aflys", "Cancel")),
    CONFIRM(new Bilingual("Bekræft timer", "Confirm hours"));

    private final Bilingual label;

    ShiftAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
