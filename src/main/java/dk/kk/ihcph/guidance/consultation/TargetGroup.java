package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.directory.municipality.Municipality;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import org.jspecify.annotations.Nullable;

/** Whether the citizen belongs to those the grant is for: residents of Copenhagen and those moving there (budget note KF042). */
public enum TargetGroup implements Coded {
    YES(new Bilingual("I målgruppen", "In the target group")),
    NO(new Bilingual("Uden for målgruppen", "Outside the target group")),
    UNKNOWN(new Bilingual("Ukendt", "Unknown"));

    private final Bilingual label;

    TargetGroup(Bilingual label) {
        this.label = label;
    }

    /** Residents of Copenhagen and those moving there are inside; without a municipality nobody knows. */
    public static TargetGroup of(@Nullable String municipality, boolean movingToCopenhagen) {
        if (movingToCopenhagen || Municipality.COPENHAGEN.equals(municipality)) {
            return YES;
        }
        return municipality == null ? UNKNOWN : NO;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
