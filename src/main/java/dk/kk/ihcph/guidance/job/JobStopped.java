package dk.kk.ihcph.guidance.job;

/** Aborts a run and rolls back its current transaction. */
@SuppressWarnings("serial") // never serialized
final class JobStopped extends RuntimeException {
    /**
     * Whether the job only pauses and continues later. Otherwise somebody stopped it, or another run overtook this
     * one.
     */
    private final boolean later;

    JobStopped(boolean later) {
        super(later ? "goes on later" : "stopped", null, false, false);
        this.later = later;
    }

    boolean isLater() {
        return later;
    }
}
