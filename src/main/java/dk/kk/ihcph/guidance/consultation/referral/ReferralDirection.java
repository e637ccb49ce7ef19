package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** Which side of a referral the caller is on. */
public enum ReferralDirection implements Coded {
    OUTBOX(new Bilingual("Sendt af os", "Sent by us")),
    INBOX(new Bilingual("Sendt til os", "Sent to us"));

    private final Bilingual label;

    ReferralDirection(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
