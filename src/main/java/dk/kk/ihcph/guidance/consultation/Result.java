package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The result of a consultation. */
public enum Result implements Coded {
    ANSWERED(new Bilingual("Besvaret", "Answered")),
    POINTED_TO_OFFER(new Bilingual("Henvist til et tilbud", "Referred to an offer")),
    POINTED_TO_MUNICIPALITY(new Bilingual("Henvist til egen kommune", "Referred to their own municipality")),
    FOLLOW_UP_AGREED(new Bilingual("Aftalt opfølgning", "Follow-up agreed")),
    SENT_ON(new Bilingual("Sendt videre til en anden skranke", "Sent on to another desk")),
    UNRESOLVED(new Bilingual("Ikke løst", "Unresolved"));

    private final Bilingual label;

    Result(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
