package dk.kk.ihcph.guidance.evaluation.target;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The actions on a target. The code in lower case is the last part of the address to post to. */
public enum TargetAction implements Coded {
    /** Approves the target, or the end proposed for it. */
    APPROVE(new Bilingual("Godkend", "Approve")),
    /** Withdraws the proposed target, or the end proposed for it. */
    WITHDRAW(new Bilingual("Træk tilbage", "Withdraw")),
    END(new Bilingual("Foreslå at afslutte", "Propose an end"));

    private final Bilingual label;

    TargetAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
