package dk.kk.ihcph.guidance.registration;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a mail about a registration need, in its language.
 *
 * @param name empty where none is given, or what is given does not look like one: anybody can register any address, and
 *     must not be able to have us mail what they like there
 * @param seats "2 pladser"
 * @param until when an offer ends; empty where there is none
 * @param ahead parties that wait before this one
 * @param reason why the event is cancelled; empty where nobody said
 */
record MailWords(
        boolean danish, String name, String event, String when, String seats, String until, long ahead, String reason) {
    /** Letters, spaces, hyphens and apostrophes; a dot only before a space: no address of a site. */
    private static final Pattern NAME = Pattern.compile("(?:[\\p{L}\\p{M} '’-]|\\.(?= |$)){1,80}");

    static boolean danish(@Nullable String language) {
        return "da".equals(language);
    }

    static Locale locale(@Nullable String language) {
        return danish(language) ? Locale.forLanguageTag("da") : Locale.ENGLISH;
    }

    static String name(@Nullable String given) {
        return given != null && NAME.matcher(given).matches() ? given.strip() : "";
    }

    static String seats(int persons, boolean danish) {
        if (danish) {
            return persons == 1 ? "1 plads" : persons + " pladser";
        }
        return persons == 1 ? "1 seat" : persons + " seats";
    }
}
