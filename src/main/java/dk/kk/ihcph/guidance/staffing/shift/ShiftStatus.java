package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.Set;

/** The lifecycle of a shift. */
public enum ShiftStatus implements Coded {
    DRAFT(new Bilingual("Kladde", "Draft")),
    PUBLISHED(new Bilingual("Offentliggjort", "Published")),
    CANCELLED(new Bilingual("Aflyst", "Cancelled"));

    /** The statuses that count: planned and binding. */
    public static final Set<ShiftStatus> STANDING = Set.of(DRAFT, PUBLISHED);

    private final Bilingual label;

    ShiftStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
