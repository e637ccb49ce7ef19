package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** How far a referral is. */
public enum ReferralStatus implements Coded {
    SENT(new Bilingual("Sendt", "Sent")),
    ACCEPTED(new Bilingual("Modtaget", "Accepted")),
    DECLINED(new Bilingual("Afvist", "Declined")),
    COMPLETED(new Bilingual("Afsluttet", "Completed")),
    /** Nobody answered by the last day for it. */
    EXPIRED(new Bilingual("Udløbet uden svar", "Expired without an answer")),
    WITHDRAWN(new Bilingual("Trukket tilbage", "Withdrawn"));

    private final Bilingual label;

    ReferralStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
