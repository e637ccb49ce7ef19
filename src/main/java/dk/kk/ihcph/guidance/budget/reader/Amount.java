package dk.kk.ihcph.guidance.budget.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A cell of money: the words printed in it, and their number in the table's unit; a blank cell or a dash is zero. */
record Amount(List<Word> words, BigDecimal value, boolean blank) {
    private static final String MINUS = "[-\\u2010-\\u2013\\u2212]";
    private static final Pattern NUMBER = Pattern.compile("(" + MINUS + "?)(\\(?)(" + MINUS
            + "?)([0-9]{1,3}(?:[.][0-9]{3})+|[0-9]{1,12})(?:,([0-9]{1,6}))?(\\)?)(" + MINUS + "?)");
    private static final Pattern NUMERIC =
            Pattern.compile("[-\\u2010-\\u2015\\u2212(+]*[0-9][0-9.,]*[)" + "\\u2212-]*");
    private static final Pattern SPACED =
            Pattern.compile("(" + MINUS + "?\\(?[0-9]{1,3})((?:[ \\u00a0][0-9]{3})+)(.*)");

    /** Digits with points and commas, whether or not it is a Danish number. */
    static boolean isNumeric(String text) {
        return text.length() < 25 && NUMERIC.matcher(text).matches();
    }

    static boolean isDash(String text) {
        return text.matches("[-\\u2010-\\u2015\\u2212]+");
    }

    static Amount none() {
        return new Amount(List.of(), BigDecimal.ZERO, true);
    }

    /** The cell, or empty where it holds no Danish number; 1,663 could be either thousands or decimals. */
    static Optional<Amount> of(List<Word> words, Unit unit) {
        if (words.isEmpty()) {
            return Optional.of(none());
        }
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        if (isDash(text)) {
            return Optional.of(new Amount(words, BigDecimal.ZERO, true));
        }
        text = text.replaceAll("^(" + MINUS + "|\\() ", "$1").replaceAll(" (" + MINUS + "|\\))$", "$1");
        Matcher spaced = SPACED.matcher(text);
        if (spaced.matches()) {
            text = spaced.group(1) + spaced.group(2).replaceAll("\\s|\\u00a0", "") + spaced.group(3);
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        boolean inParentheses = !number.group(2).isEmpty();
        int minuses = number.group(1).length()
                + number.group(3).length()
                + number.group(7).length()
                + (inParentheses ? 1 : 0);
        String whole = number.group(4).replace(".", "");
        String decimals = number.group(5) == null ? "" : number.group(5);
        boolean fits = decimals.length() <= unit.decimals()
                && !(unit == Unit.MILLION && number.group(4).contains("."));
        boolean leadingZero = whole.length() > 1 && whole.startsWith("0");
        if (leadingZero
                || !fits
                || minuses > 1
                || inParentheses == number.group(6).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(whole + "." + decimals + "0").stripTrailingZeros();
        return Optional.of(new Amount(words, minuses == 1 ? value.negate() : value, false));
    }

    Amount negated() {
        return new Amount(words, value.negate(), blank);
    }

    int printedDecimals() {
        return Math.max(0, value.stripTrailingZeros().scale());
    }
}
