package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Coded;

/** What kinds of long work there are. */
public enum JobType implements Coded {
    CONSULTATION_IMPORT(new Bilingual("Import af betjeninger", "Import of consultations"));

    private final Bilingual label;

    JobType(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
