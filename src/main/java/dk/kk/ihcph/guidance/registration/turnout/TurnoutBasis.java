package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The persons whom a forecast counts. */
@Schema(name = "ForecastBasis")
public enum TurnoutBasis implements Coded {
    REGISTERED(new Bilingual("De tilmeldte nu", "Those registered now")),
    FULL(new Bilingual("Alle pladser, som om de var optaget", "All seats, as if they were taken"));

    private final Bilingual label;

    TurnoutBasis(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
