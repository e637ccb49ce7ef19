package dk.kk.ihcph.guidance.notification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name that somebody gave, as far as mails repeat it: anybody can give any address, and must not be able to have us mail
 * what they like there.
 */
public final class GivenName {
    /** Letters, spaces, hyphens and apostrophes; a dot only before a space: no address of a site. */
    private static final Pattern NAME = Pattern.compile("(?:[\\p{L}\\p{M} '’-]|\\.(?= |$)){1,80}");

    private GivenName() {}

    /** Empty where none is given, or what is given does not look like one. */
    public static String of(@Nullable String given) {
        return given != null && NAME.matcher(given).matches() ? given.strip() : "";
    }
}
