package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** What a caller can do with a job in its present state. */
public enum JobAction implements Coded {
    STOP(new Bilingual("Stop", "Stop"));

    private final Bilingual label;

    JobAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
