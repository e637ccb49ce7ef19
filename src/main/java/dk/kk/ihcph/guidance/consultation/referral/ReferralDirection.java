package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** Which side of a referral the caller is on. */
public enum ReferralDirection implements Coded {
    OUTBOX(new Bilingual("Sendt af mig eller mine", "Sent by the caller's side")),
    INBOX(new Bilingual("Sendt til mig eller mine", "Sent to the caller's side"));

    private final Bilingual label;

    ReferralDirection(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
