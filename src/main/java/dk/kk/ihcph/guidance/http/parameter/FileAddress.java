package dk.kk.ihcph.guidance.http.parameter;

/** The variables in addresses of files, such as {@code /events/{id}.ics}. */
public final class FileAddress {
    /**
     * An id before the ending of a file. It is bound to the slash before it: Quarkus REST, which tries the address of a file
     * first, would otherwise search the rest of each other address from every one of its characters.
     */
    public static final String ID = "{id: (?<=/)[^/.]+}";

    private FileAddress() {}
}
