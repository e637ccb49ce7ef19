package dk.kk.ihcph.guidance.staffing.absence;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The lifecycle of an absence. */
public enum AbsenceStatus implements Coded {
    REQUESTED(new Bilingual("Afventer godkendelse", "Awaiting approval")),
    APPROVED(new Bilingual("Godkendt", "Approved")),
    DECLINED(new Bilingual("Afslået", "Declined")),
    WITHDRAWN(new Bilingual("Trukket tilbage", "Withdrawn"));

    private final Bilingual label;

    AbsenceStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
