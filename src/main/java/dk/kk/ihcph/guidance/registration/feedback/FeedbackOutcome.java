package dk.kk.ihcph.guidance.registration.feedback;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** A benefit (udbytte) of an event: the subjects that KF042 wants welcome events to introduce, and meeting others. */
public enum FeedbackOutcome implements Coded {
    JOB_AND_CAREER(new Bilingual("Viden om job og karriere", "Knowledge of jobs and careers")),
    CULTURE_AND_LEISURE(new Bilingual("Kendskab til kultur- og fritidstilbud", "Knowledge of culture and leisure")),
    ASSOCIATIONS_AND_VOLUNTEERING(
            new Bilingual("Kendskab til foreningsliv og frivillighed", "Knowledge of associations and volunteering")),
    DIGITAL_SELF_SERVICE(new Bilingual("Hjælp til digital selvbetjening", "Help with digital self-service")),
    HOUSING(new Bilingual("Viden om bolig", "Knowledge of housing")),
    CHILDREN_AND_CHILDCARE(new Bilingual("Viden om børn og børnepasning", "Knowledge of children and childcare")),
    HEALTH_CARE(new Bilingual("Viden om sundhedsvæsenet", "Knowledge of health care")),
    DANISH_CLASSES(new Bilingual("Viden om danskundervisning", "Knowledge of Danish classes")),
    MET_OTHERS(new Bilingual("Jeg mødte andre", "I met others")),
    KNOWS_WHERE_TO_ASK(new Bilingual("Jeg ved, hvor jeg kan spørge", "I know where to ask")),
    FELT_WELCOME(new Bilingual("Jeg følte mig velkommen", "I felt welcome")),
    NOTHING_NEW(new Bilingual("Jeg fik ikke noget ud af det", "I did not get anything out of it"));

    private final Bilingual label;

    FeedbackOutcome(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
