package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The function for which the grant pays a person. */
public enum StaffFunction implements Coded {
    GUIDE(new Bilingual("Vejledning", "Guidance")),
    PROJECT_MANAGEMENT(new Bilingual("Projektledelse", "Project management"));

    private final Bilingual label;

    StaffFunction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
