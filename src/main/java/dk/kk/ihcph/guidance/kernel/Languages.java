package dk.kk.ihcph.guidance.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two languages of the API, and which of them a caller reads best. */
public final class Languages {
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, DANISH);

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private Languages() {}

    public static boolean isDanish(Locale language) {
        return language.getLanguage().equals(DANISH.getLanguage());
    }

    /** Whether it is a code of ISO 639-1, such as {@code uk}: what is spoken at a desk is not limited to our two. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** The place of a request whose language is no such code; none where none is given. */
    public static List<Violation> refused(String pointer, @Nullable String code) {
        return code == null || isCode(code) ? List.of() : List.of(Violation.unknownCode(pointer, "ISO 639-1"));
    }

    /** The best match for an Accept-Language header (RFC 4647 lookup); English where there is none. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || !isReadable(acceptLanguage)) {
            return Locale.ENGLISH;
        }
        Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
        return found == null ? Locale.ENGLISH : found;
    }

    /** Whether Java can read this Accept-Language header. */
    public static boolean isReadable(String acceptLanguage) {
        try {
            return !Locale.LanguageRange.parse(acceptLanguage).isEmpty();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) { // the latter for a lone hyphen
            return false;
        }
    }
}
