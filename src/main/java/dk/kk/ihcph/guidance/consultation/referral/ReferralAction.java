package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** An action on a referral. */
public enum ReferralAction implements Coded {
    ACCEPT(new Bilingual("Tag imod", "Accept")),
    DECLINE(new Bilingual("Afvis", "Decline")),
    COMPLETE(new Bilingual("Afslut", "Complete")),
    WITHDRAW(new Bilingual("Træk tilbage", "Withdraw"));

    private final Bilingual label;

    ReferralAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
