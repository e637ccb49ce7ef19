package dk.kk.ihcph.guidance.privacy.cpr;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Finds what is shaped like a CPR number, DDMMYY-SSSS: day 01-31, or 61-91 for a replacement number, month 01-12.
 * Modulus 11 is deliberately not asked: since 2007 it no longer holds for all numbers (CPR-kontoret, "Personnumre uden
 * kontrolciffer").
 */
public final class CprNumbers {
    private static final String SEPARATOR = "[\\s./\\-\\u2010-\\u2015\\u2212_]{0,3}";
    /** Canonical, RFC 9562: one in some thousands holds the shape of a number without being one. */
    private static final String UUID =
            "(?<!\\w)[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}"
                    + "-[0-9a-fA-F]{12}(?!\\w)";

    private static final String NUMBER = "(?<!\\d)(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])" + SEPARATOR
            + "(?:0[1-9]|1[0-2])" + SEPARATOR + "\\d{2}" + SEPARATOR + "\\d{4}(?!\\d)";
    /** A UUID is passed over as a whole, and what is found in the group is a number. */
    private static final Pattern SHAPE = Pattern.compile(UUID + "|(" + NUMBER + ")");
    /** Zero-width spaces, soft hyphens, variation selectors: what would hide a number from the pattern, not the reader. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");

    private CprNumbers() {}

    /** Whether the text holds something shaped like a CPR number, in whatever digits or separators it is written. */
    public static boolean in(CharSequence text) {
        return text.length() >= 10 && SHAPE.matcher(plain(text)).results().anyMatch(found -> found.group(1) != null);
    }

    /** The text with everything shaped like a CPR number replaced; the text itself when there is none. */
    public static String mask(String text) {
        return in(text)
                ? SHAPE.matcher(plain(text)).replaceAll(found -> found.group(1) == null ? found.group() : "[CPR]")
                : text;
    }

    private static String plain(CharSequence text) {
        String folded = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints().forEach(character -> {
            int digit = Character.digit(character, 10);
            plain.appendCodePoint(Character.isDigit(character) && digit >= 0 ? '0' + digit : character);
        });
        return plain.toString();
    }
}
