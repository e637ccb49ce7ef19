package dk.kk.ihcph.guidance.registration.seats;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The reason why a party waits, as a code. */
public enum WaitingCode implements Coded {
    FULL(new Bilingual("Alle pladser er optaget", "All seats are taken")),
    PARTY_DOES_NOT_FIT(new Bilingual(
            "Der er ledige pladser, men ikke nok til alle i din tilmelding",
            "There are free seats, but not enough for everyone in your registration")),
    NO_MORE_OFFERS(new Bilingual(
            "Der tilbydes ikke flere pladser til arrangementet", "No more seats are offered for the event"));

    private final Bilingual label;

    WaitingCode(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
