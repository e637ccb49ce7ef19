package dk.kk.ihcph.guidance.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as Danes write them: {@code 1.234,56}, with the minus before or after, and with or without kr. or
 * DKK. A point or a space separates thousands, a comma decimals. A number that could be meant in the English form is
 * refused.
 */
public final class DanishNumber {
    /** Thousands are separated by points or by spaces, never by both. */
    private static final String DIGITS =
            "(?<whole>\\d{1,3}(?:(?<parted>[. ])\\d{3}(?:\\k<parted>\\d{3})*)|\\d+)(?:,(?<decimals>\\d+))?";

    private static final Pattern FORM = Pattern.compile(
            "(-?) ?(?:kr\\.?|dkk)? ?(-?) ?" + DIGITS + " ?(-?) ?(?:kr\\.?|dkk)? ?(-?)", Pattern.CASE_INSENSITIVE);

    /** Hyphens, dashes and the minus sign. */
    private static final Pattern MINUS = Pattern.compile("[\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]");
    /** No-break, narrow, thin and figure spaces. */
    private static final Pattern SPACE = Pattern.compile("\\p{Zs}");

    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 30;

    private DanishNumber() {}

    /** Reads a number. Empty if it is not Danish or has too many decimals. */
    public static Optional<BigDecimal> of(String written, int mostDecimals) {
        String text = SPACE.matcher(MINUS.matcher(written).replaceAll("-")).replaceAll(" ");
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        String decimals = form.group("decimals") == null ? "" : form.group("decimals");
        String whole = form.group("whole").replaceAll("[. ]", "");
        int signs = (form.group(1) + form.group(2) + form.group(6) + form.group(7)).length();
        if (signs > 1 || decimals.length() > mostDecimals || whole.length() + decimals.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals);
        return Optional.of(signs == 1 ? number.negate() : number);
    }
}
