package dk.kk.ihcph.guidance.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two languages of the API, and the choice between them for a caller. */
public final class Languages {
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, DANISH);

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private Languages() {}

    public static boolean isDanish(Locale language) {
        return language.getLanguage().equals(DANISH.getLanguage());
    }

    /**
     * Returns whether the text is a code of ISO 639-1, such as {@code uk}. Any such code is accepted, because the
     * languages spoken at a desk are not limited to Danish and English.
     */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** Returns the name of each language as it is written in a sentence: "ukrainsk", "Ukrainian". */
    public static List<Bilingual> names(Collection<String> codes) {
        return codes.stream()
                .map(Locale::forLanguageTag)
                .map(language ->
                        new Bilingual(language.getDisplayLanguage(DANISH), language.getDisplayLanguage(Locale.ENGLISH)))
                .toList();
    }

    /** The violation of a language that is no such code; empty for an absent language. */
    public static List<Violation> refused(String pointer, @Nullable String code) {
        return code == null || isCode(code) ? List.of() : List.of(Violation.unknownCode(pointer, "ISO 639-1"));
    }

    /** Finds the best match for an Accept-Language header (RFC 4647 lookup). The default is English. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || !isReadable(acceptLanguage)) {
            return Locale.ENGLISH;
        }
        Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
        return found == null ? Locale.ENGLISH : found;
    }

    /** Returns whether Java can read this Accept-Language header. */
    public static boolean isReadable(String acceptLanguage) {
        try {
            return !Locale.LanguageRange.parse(acceptLanguage).isEmpty();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) { // the latter for a lone hyphen
            return false;
        }
    }
}
