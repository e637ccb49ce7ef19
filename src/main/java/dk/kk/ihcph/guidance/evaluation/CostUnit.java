package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.Set;

/** The unit by which the cost of an activity is divided, and the activities whose cost it shares. */
public enum CostUnit implements Coded {
    CONSULTATION(new Bilingual("Betjening", "Consultation"), Set.of(CostPart.CONSULTATIONS)),
    PERSON_GUIDED(new Bilingual("Vejledt person", "Person guided"), Set.of(CostPart.CONSULTATIONS)),
    ATTENDED_SEAT(new Bilingual("Deltager ved arrangement", "Person who came to an event"), Set.of(CostPart.EVENTS)),
    REGISTERED_SEAT(
            new Bilingual("Tilmeldt til arrangement", "Person registered for an event"), Set.of(CostPart.EVENTS)),
    EVENT(new Bilingual("Afholdt arrangement", "Event held"), Set.of(CostPart.EVENTS)),
    STAFFED_HOUR(new Bilingual("Bemandet time", "Staffed hour"), Set.of(CostPart.CONSULTATIONS, CostPart.EVENTS));

    private final Bilingual label;
    private final Set<CostPart> activities;

    CostUnit(Bilingual label, Set<CostPart> activities) {
        this.label = label;
        this.activities = activities;
    }

    boolean shares(CostPart part) {
        return activities.contains(part);
    }

    /** Returns whether guides of both administrations produce each single unit, whichever of them leads the event. */
    boolean isSharedByAdministrations() {
        return activities.equals(Set.of(CostPart.EVENTS));
    }

    /** Returns whether the unit is known by location. */
    boolean isLocated() {
        return !isSharedByAdministrations();
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
