package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.List;

/** The unit by which a cost is divided, and the lines of the grant for which that makes sense. */
public enum CostUnit implements Coded {
    CONSULTATION(new Bilingual("Betjening", "Consultation"), List.of(CostScope.GUIDANCE_LINES, CostScope.WHOLE_GRANT)),
    ATTENDED_SEAT(
            new Bilingual("Deltager ved arrangement", "Person who came to an event"),
            List.of(CostScope.ACTIVITY_LINES, CostScope.WHOLE_GRANT)),
    REGISTERED_SEAT(
            new Bilingual("Tilmeldt til arrangement", "Person registered for an event"),
            List.of(CostScope.ACTIVITY_LINES, CostScope.WHOLE_GRANT)),
    EVENT(new Bilingual("Afholdt arrangement", "Event held"), List.of(CostScope.ACTIVITY_LINES, CostScope.WHOLE_GRANT)),
    STAFFED_HOUR(
            new Bilingual("Bemandet time", "Staffed hour"), List.of(CostScope.SALARY_LINES, CostScope.WHOLE_GRANT));

    private final Bilingual label;
    private final List<CostScope> scopes;

    CostUnit(Bilingual label, List<CostScope> scopes) {
        this.label = label;
        this.scopes = scopes;
    }

    List<CostScope> scopes() {
        return scopes;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
