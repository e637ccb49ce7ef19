package dk.kk.ihcph.guidance.http;

/** A view of a record with a row version; its answer carries the version as a strong ETag. */
public interface Versioned {
    long version();

    /**
     * What the view shows that changes without its row, such as a place in line; nothing where it shows nothing of the
     * kind. It makes the ETag another, so that who asks again is not told that all is as it was; If-Match, which is about
     * the row, does not look at it. Letters and digits only.
     */
    default String variant() {
        return "";
    }
}
