package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.Set;

/** How binding a shift is. */
public enum ShiftStatus implements Coded {
    DRAFT(new Bilingual("Kladde", "Draft")),
    PUBLISHED(new Bilingual("Offentliggjort", "Published")),
    CANCELLED(new Bilingual("Aflyst", "Cancelled"));

    /** Those that count: what is planned and what is binding. */
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
