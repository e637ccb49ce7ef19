package dk.kk.ihcph.guidance.budget.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as Danes print it: points between thousands, a comma before decimals; negative by a minus before or behind, or
 * by parentheses.
 */
record DanishNumber(BigDecimal value, int decimals, boolean hasPoints) {
    private static final int LONGEST = 24;
    private static final String MINUS = "[-\\u2010-\\u2013\\u2212]";
    private static final Pattern NUMBER = Pattern.compile("(" + MINUS + "?)(\\(?)(" + MINUS
            + "?)([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,12})(?:,([0-9]{1,6}))?(\\)?)(" + MINUS + "?)");
    private static final Pattern DASH = Pattern.compile("[-\\u2010-\\u2015\\u2212]");
    /** Made of digits, points and commas, whether it is a Danish number or not. */
    private static final Pattern NUMERIC =
            Pattern.compile("\\+?" + MINUS + "?\\(?" + MINUS + "?[0-9][0-9.,]*\\)?" + MINUS + "?");

    static boolean looksNumeric(String text) {
        return (text.length() <= LONGEST && NUMERIC.matcher(text).matches()) || isDash(text);
    }

    /** What stands in a cell without an amount. */
    static boolean isDash(String text) {
        return DASH.matcher(text).matches();
    }

    /** The number, or empty where it is none, as when it is in English format. */
    static Optional<DanishNumber> of(String text) {
        if (isDash(text)) {
            return Optional.of(new DanishNumber(BigDecimal.ZERO, 0, false));
        }
        Matcher number = NUMBER.matcher(text);
        if (text.length() > LONGEST || !number.matches()) {
            return Optional.empty();
        }
        boolean inParentheses = !number.group(2).isEmpty();
        int minuses = number.group(1).length()
                + number.group(3).length()
                + number.group(7).length()
                + (inParentheses ? 1 : 0);
        String whole = number.group(4).replace(".", "");
        boolean leadingZero = whole.length() > 1 && whole.startsWith("0");
        if (leadingZero || minuses > 1 || inParentheses == number.group(6).isEmpty()) {
            return Optional.empty();
        }
        String decimals = number.group(5) == null ? "" : number.group(5);
        BigDecimal value = new BigDecimal(whole + "." + decimals + "0");
        return Optional.of(new DanishNumber(
                minuses == 1 ? value.negate() : value,
                decimals.length(),
                number.group(4).contains(".")));
    }
}
