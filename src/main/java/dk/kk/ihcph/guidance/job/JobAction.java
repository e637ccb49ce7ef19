package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The actions that a caller may take on a job in its current state. */
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
