package dk.kk.ihcph.guidance.web;

/** A view of a record with a row version; its answer carries the version as a strong ETag. */
public interface Versioned {
    long version();
}
