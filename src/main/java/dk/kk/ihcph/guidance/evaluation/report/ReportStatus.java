package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The state of a report. */
public enum ReportStatus implements Coded {
    DRAFT(new Bilingual("Udkast", "Draft")),
    FROZEN(new Bilingual("Frosset", "Frozen")),
    /** Frozen, and a frozen correction takes its place. */
    SUPERSEDED(new Bilingual("Erstattet af en rettelse", "Superseded by a correction"));

    private final Bilingual label;

    ReportStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
