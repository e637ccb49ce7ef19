package dk.kk.ihcph.guidance.registration.message;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import java.util.Set;

/** The registrations that a message goes to. */
public enum MessageAudience implements Coded {
    CONFIRMED(new Bilingual("De bekræftede", "Those confirmed"), Set.of(RegistrationStatus.CONFIRMED)),
    WAITING(
            new Bilingual("Ventelisten", "Those waiting"),
            Set.of(RegistrationStatus.WAITING, RegistrationStatus.OFFERED)),
    ALL(
            new Bilingual("Alle tilmeldte", "Everybody registered"),
            Set.of(RegistrationStatus.CONFIRMED, RegistrationStatus.WAITING, RegistrationStatus.OFFERED));

    private final Bilingual label;
    private final Set<RegistrationStatus> statuses;

    MessageAudience(Bilingual label, Set<RegistrationStatus> statuses) {
        this.label = label;
        this.statuses = statuses;
    }

    Set<RegistrationStatus> statuses() {
        return statuses;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
