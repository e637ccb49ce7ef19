package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The outcome of a referral. */
public enum ReferralOutcome implements Coded {
    HELPED(new Bilingual("Borgeren er hjulpet", "The citizen was helped")),
    STARTED(new Bilingual("Borgeren er begyndt på tilbuddet", "The citizen has started with the offer")),
    SENT_ON(new Bilingual("Borgeren er henvist videre", "The citizen was referred elsewhere")),
    NOT_REACHED(new Bilingual("Borgeren kunne ikke nås", "The citizen could not be reached")),
    DID_NOT_COME(new Bilingual("Borgeren kom ikke", "The citizen did not come")),
    /** Also of those that nobody reported on in time. */
    UNKNOWN(new Bilingual("Udfaldet er ukendt", "The outcome is not known"));

    private final Bilingual label;

    ReferralOutcome(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
