package dk.kk.ihcph.guidance.budget.text;

import java.util.Locale;

/**
 * A word or number of the text, and where it stands.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units, as Java and JavaScript count
 * @param gap how many white-space characters stand before it in its line
 * @param tight whether what stands before it is a single space that keeps words together, as between thousands
 */
record Token(int line, int column, String text, int gap, boolean tight) {
    private static final String WRAPPING = "()[]{}.,:;*\"";

    /** The column behind its last character. */
    int end() {
        return column + text.length();
    }

    /** In lower case and without the punctuation around it: what a word is looked up by. */
    String word() {
        int from = 0;
        int to = text.length();
        while (from < to && WRAPPING.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && WRAPPING.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    boolean isNumeric() {
        return DanishNumber.looksNumeric(text);
    }

    /** Four digits and nothing else, as a year or a grant is printed. */
    boolean isFourDigits() {
        return text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean isYear() {
        return isFourDigits() && text.startsWith("20");
    }

    int year() {
        return Integer.parseInt(text);
    }
}
