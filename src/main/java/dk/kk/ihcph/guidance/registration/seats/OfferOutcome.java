package dk.kk.ihcph.guidance.registration.seats;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The outcome of an offer of seats. */
public enum OfferOutcome implements Coded {
    ACCEPTED(new Bilingual("Taget imod", "Accepted")),
    DECLINED(new Bilingual("Afslået", "Declined")),
    EXPIRED(new Bilingual("Udløbet", "Expired")),
    SUPERSEDED(new Bilingual("Trukket tilbage", "Withdrawn"));

    private final Bilingual label;

    OfferOutcome(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
