package dk.kk.ihcph.guidance.job;

/** Takes a run back out of its work, and undoes the transaction under way. */
@SuppressWarnings("serial") // never serialized
final class JobStopped extends RuntimeException {
    /** Whether the job only makes room and goes on later; else somebody stopped it, or another run overtook this one. */
    private final boolean later;

    JobStopped(boolean later) {
        super(later ? "goes on later" : "stopped", null, false, false);
        this.later = later;
    }

    boolean isLater() {
        return later;
    }
}
