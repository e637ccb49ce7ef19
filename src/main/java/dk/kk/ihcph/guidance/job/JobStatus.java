package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The state of a job. */
public enum JobStatus implements Coded {
    QUEUED(new Bilingual("I kø", "Queued")),
    RUNNING(new Bilingual("I gang", "Running")),
    SUCCEEDED(new Bilingual("Gennemført", "Succeeded")),
    FAILED(new Bilingual("Mislykket", "Failed")),
    CANCELLED(new Bilingual("Stoppet", "Cancelled"));

    private final Bilingual label;

    JobStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }

    boolean isEnd() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
