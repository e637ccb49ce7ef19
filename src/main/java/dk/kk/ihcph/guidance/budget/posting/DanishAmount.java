package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Amounts as Danish finance systems write them: {@code 1.234,56}, with the sign before or after. A point only ever parts
 * thousands, and a comma only ever øre, of which there are one or two digits: what could be the English way is refused
 * rather than guessed.
 */
final class DanishAmount {
    private static final Pattern FORM = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d{1,2})?");
    private static final int LONGEST = 30;
    private static final char TYPOGRAPHIC_MINUS = '\u2212';

    private DanishAmount() {}

    static BigDecimal read(String pointer, String cell) {
        String text = cell.replace(TYPOGRAPHIC_MINUS, '-');
        boolean before = text.startsWith("-");
        boolean after = text.endsWith("-");
        String digits = before ? text.substring(1) : after ? text.substring(0, text.length() - 1) : text;
        if (text.length() > LONGEST || !FORM.matcher(digits).matches()) {
            throw ProblemException.invalid(Violation.at(
                    pointer,
                    "NOT_A_DANISH_NUMBER",
                    new Bilingual(
                            "skal være et beløb på dansk: 1.234,56 eller -1.234,56",
                            "must be an amount in Danish format: 1.234,56 or -1.234,56")));
        }
        BigDecimal amount = new BigDecimal(digits.replace(".", "").replace(',', '.'));
        return before || after ? amount.negate() : amount;
    }
}
