package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Coded;

/** Whether the citizen belongs to those the grant is for: residents of Copenhagen and those moving there (budget note KF042). */
public enum TargetGroup implements Coded {
    YES(new Bilingual("I målgruppen", "In the target group")),
    NO(new Bilingual("Uden for målgruppen", "Outside the target group")),
    UNKNOWN(new Bilingual("Ukendt", "Unknown"));

    private final Bilingual label;

    TargetGroup(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
