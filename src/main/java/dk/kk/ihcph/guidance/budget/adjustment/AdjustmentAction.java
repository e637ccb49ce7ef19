package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** What can be done with an adjustment: the last part of the address to post to, in upper case. */
public enum AdjustmentAction implements Coded {
    APPROVE(new Bilingual("Godkend", "Approve")),
    DECIDE(new Bilingual("Beslut", "Decide")),
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
