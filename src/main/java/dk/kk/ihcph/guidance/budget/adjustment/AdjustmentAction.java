package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The actions on an adjustment. The code in lower case is the last part of the address to post to. */
public enum AdjustmentAction implements Coded {
    APPROVE(new Bilingual("Godkend", "Approve")),
    DECIDE(new Bilingual("Registrér beslutning", "Record the decision")),
    REJECT(new Bilingual("Forkast", "Reject")),
    WITHDRAW(new Bilingual("Træk tilbage", "Withdraw"));

    private final Bilingual label;

    AdjustmentAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
