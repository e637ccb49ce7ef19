package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** What kinds of long work there are. */
public enum JobType implements Coded {
    CONSULTATION_IMPORT(new Bilingual("Import af betjeninger", "Import of consultations"), true),
    POSTING_IMPORT(new Bilingual("Import af posteringer", "Import of postings"), true),
    ROSTER(new Bilingual("Forslag til vagtplan", "Proposal of a roster"), false);

    private final Bilingual label;
    private final boolean lines;

    JobType(Bilingual label, boolean lines) {
        this.label = label;
        this.lines = lines;
    }

    /** Whether it works off lines, which its result then counts; else its parameters name what it makes. */
    boolean hasLines() {
        return lines;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
