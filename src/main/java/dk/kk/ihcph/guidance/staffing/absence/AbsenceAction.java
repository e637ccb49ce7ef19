package dk.kk.ihcph.guidance.staffing.absence;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

public enum AbsenceAction implements Coded {
    APPROVE(new Bilingual("Godkend", "Approve")),
    DECLINE(new Bilingual("Afslå", "Decline")),
    WITHDRAW(new Bilingual("Træk tilbage", "Withdraw"));

    private final Bilingual label;

    AbsenceAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
