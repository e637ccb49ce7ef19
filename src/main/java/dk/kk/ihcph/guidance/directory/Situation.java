package dk.kk.ihcph.guidance.directory;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The citizen's reason for being in Denmark, in broad categories. */
public enum Situation implements Coded {
    EMPLOYEE(new Bilingual("I arbejde", "Employee")),
    STUDENT(new Bilingual("Studerende", "Student")),
    ACCOMPANYING_SPOUSE(new Bilingual("Medfølgende ægtefælle", "Accompanying spouse")),
    JOB_SEEKER(new Bilingual("Jobsøgende", "Job seeker")),
    SELF_EMPLOYED(new Bilingual("Selvstændig", "Self-employed")),
    OTHER(new Bilingual("Andet", "Other"));

    private final Bilingual label;

    Situation(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
