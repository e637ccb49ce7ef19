package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The kinds of long work. */
public enum JobType implements Coded {
    CONSULTATION_IMPORT(new Bilingual("Import af betjeninger", "Import of consultations"), true),
    POSTING_IMPORT(new Bilingual("Import af posteringer", "Import of postings"), true),
    ROSTER(new Bilingual("Forslag til vagtplan", "Proposed roster"), false),
    EVALUATION_REPORT(new Bilingual("Beregning af evalueringsrapport", "Computation of an evaluation report"), false);

    private final Bilingual label;
    private final boolean lines;

    JobType(Bilingual label, boolean lines) {
        this.label = label;
        this.lines = lines;
    }

    /**
     * Returns whether the job processes lines, which its result then counts. Otherwise its parameters describe what
     * it creates.
     */
    boolean hasLines() {
        return lines;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
