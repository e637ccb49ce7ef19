package dk.kk.ihcph.guidance.registration.seats;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The outcome of an offer of seats. */
public enum SeatOfferOutcome implements Coded {
    ACCEPTED(new Bilingual("Tilbud accepteret", "Offer accepted")),
    DECLINED(new Bilingual("Tilbud afslået", "Offer declined")),
    EXPIRED(new Bilingual("Tilbud udløbet", "Offer expired")),
    SUPERSEDED(new Bilingual("Tilbud trukket tilbage", "Offer withdrawn"));

    private final Bilingual label;

    SeatOfferOutcome(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
