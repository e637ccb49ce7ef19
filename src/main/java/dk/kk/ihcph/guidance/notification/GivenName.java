package dk.kk.ihcph.guidance.notification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The given name that mails repeat. Anybody can enter any address, and must not be able to make us mail a text of
 * their choice to it.
 */
public final class GivenName {
    /**
     * Letters, spaces, hyphens and apostrophes. A dot is permitted only before a space, so that no web address
     * passes.
     */
    private static final Pattern NAME = Pattern.compile("(?:[\\p{L}\\p{M} '’-]|\\.(?= |$)){1,80}");

    private GivenName() {}

    /** Returns the name; empty if none is given or if it does not look like a name. */
    public static String of(@Nullable String given) {
        return given != null && NAME.matcher(given).matches() ? given.strip() : "";
    }
}
