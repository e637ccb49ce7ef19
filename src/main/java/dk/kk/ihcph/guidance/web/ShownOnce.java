package dk.kk.ihcph.guidance.web;

/**
 * An answer with a secret of which only a digest is kept: it is shown once, and a retry with the same Idempotency-Key has
 * the same one effect, but is answered without it.
 */
public interface ShownOnce {
    /** The same answer as it may be stored. */
    Object withoutSecret();
}
