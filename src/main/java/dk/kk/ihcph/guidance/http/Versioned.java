package dk.kk.ihcph.guidance.http;

/** A view of a record with a row version. Its answer carries the version as a strong ETag. */
public interface Versioned {
    long version();

    /**
     * Returns the part of the view that changes without its row, such as a waiting position; empty if there is none.
     * It becomes part of the ETag, so that a repeated GET does not answer 304 when it changed. If-Match concerns the
     * row only and ignores it. Letters and digits only.
     */
    default String variant() {
        return "";
    }
}
