package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as Danish finance systems write them: {@code 1.234,56}, with the minus before or after, and with or without kr. or
 * DKK. A point or a space only ever parts thousands, and a comma only ever øre, of which there are one or two digits: what
 * could be the English way is refused rather than guessed.
 */
final class DanishAmount {
    /** Thousands are parted by points or by spaces, never by both. */
    private static final String DIGITS =
            "(?<digits>(?:\\d{1,3}(?:(?<parted>[. ])\\d{3}(?:\\k<parted>\\d{3})*)|\\d+)(?:,\\d{1,2})?)";

    private static final Pattern FORM = Pattern.compile(
            "(?<before>-)? ?(?:kr\\.?|dkk)? ?(?<within>-)? ?" + DIGITS
                    + " ?(?<after>-)? ?(?:kr\\.?|dkk)? ?(?<behind>-)?",
            Pattern.CASE_INSENSITIVE);

    /** Hyphens, dashes and the minus sign. */
    private static final Pattern MINUS = Pattern.compile("[\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]");
    /** No-break, narrow, thin and figure spaces. */
    private static final Pattern SPACE = Pattern.compile("\\p{Zs}");

    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 30;

    private DanishAmount() {}

    static BigDecimal read(String pointer, String cell) {
        String text = SPACE.matcher(MINUS.matcher(cell).replaceAll("-")).replaceAll(" ");
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST
                || !form.matches()
                || form.group("digits").length() > MOST_DIGITS
                || signs(form) > 1) {
            throw Refused.invalid(Violation.at(
                    pointer,
                    "NOT_A_DANISH_NUMBER",
                    new Bilingual(
                            "skal være et beløb på dansk: 1.234,56 eller -1.234,56",
                            "must be an amount in Danish format: 1.234,56 or -1.234,56")));
        }
        BigDecimal amount = new BigDecimal(
                form.group("digits").replace(".", "").replace(" ", "").replace(',', '.'));
        return signs(form) == 1 ? amount.negate() : amount;
    }

    private static int signs(Matcher form) {
        int signs = 0;
        for (String place : new String[] {"before", "within", "after", "behind"}) {
            signs += form.group(place) == null ? 0 : 1;
        }
        return signs;
    }
}
