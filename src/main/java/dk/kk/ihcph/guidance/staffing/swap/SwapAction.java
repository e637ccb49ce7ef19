package dk.kk.ihcph.guidance.staffing.swap;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

enum SwapAction implements Coded {
    ACCEPT(new Bilingual("Sig ja", "Accept")),
    APPROVE(new Bilingual("Godkend", "Approve")),
    DECLINE(new Bilingual("Afslå", "Decline")),
    WITHDRAW(new Bilingual("Træk tilbage", "Withdraw"));

    private final Bilingual label;

    SwapAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
