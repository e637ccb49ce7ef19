package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.imports.DanishNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cell of money: the words printed in it, and their number in the table's unit; a blank cell or a dash is zero. */
record Amount(List<Word> words, BigDecimal value, boolean blank) {
    private static final String DASH = "[-\\u2010-\\u2015\\u2212]";
    private static final Pattern NUMERIC = Pattern.compile("(?:" + DASH + "|[(+])*[0-9][0-9.,]*(?:" + DASH + "|[)])*");

    /** Digits with points and commas, whether or not it is a Danish number; or a dash. */
    static boolean isPrinted(Word word) {
        return word.text().length() < 25 && (NUMERIC.matcher(word.text()).matches() || isDash(word.text()));
    }

    static boolean isDash(String text) {
        return text.matches(DASH + "+");
    }

    /** The cell, or empty where it holds no Danish number; 1,663 could be either thousands or decimals. */
    static Optional<Amount> of(List<Word> words, Unit unit) {
        String text = String.join(" ", words.stream().map(Word::text).toList());
        if (text.isEmpty() || isDash(text)) {
            return Optional.of(new Amount(words, BigDecimal.ZERO, true));
        }
        boolean inParentheses = text.startsWith("(") && text.endsWith(")");
        String inner = inParentheses ? text.substring(1, text.length() - 1).strip() : text;
        boolean negative = inParentheses && Character.isDigit(inner.codePointAt(0)) && inner.matches(".*[0-9]");
        boolean leadingZero = inner.matches("\\D*0[0-9].*");
        boolean thousandMillions = unit == Unit.MILLION && inner.matches(".*[0-9]\\.[0-9].*");
        if (leadingZero || thousandMillions || inParentheses != negative || inner.matches(".*\\p{L}.*")) {
            return Optional.empty();
        }
        return DanishNumber.of(inner, unit.decimals())
                .map(number -> new Amount(words, negative ? number.negate() : number, false));
    }

    Amount negated() {
        return new Amount(words, value.negate(), blank);
    }

    int printedDecimals() {
        return Math.max(0, value.stripTrailingZeros().scale());
    }
}
