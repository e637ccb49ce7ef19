package dk.kk.ihcph.guidance.registration.message;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import java.util.Set;

/** The registrations that a message goes to. */
public enum MessageAudience implements Coded {
    CONFIRMED(new Bilingual("Tilmeldte med plads", "Those with a seat"), Set.of(RegistrationStatus.CONFIRMED)),
    WAITING(
            new Bilingual("På ventelisten", "Those on the waiting list"),
            Set.of(RegistrationStatus.WAITING, RegistrationStatus.OFFERED)),
    ALL(
            new Bilingual("Alle tilmeldte", "Everyone registered"),
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
