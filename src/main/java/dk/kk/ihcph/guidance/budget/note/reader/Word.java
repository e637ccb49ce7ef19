package dk.kk.ihcph.guidance.budget.note.reader;

import java.text.Normalizer;
import java.util.List;

/**
 * A word where it is printed: points from the top left corner of its page, which is counted from 1.
 *
 * @param ofText whether it comes from a text, so that its line and column say more than its position
 */
record Word(String text, int page, double left, double top, double right, double bottom, boolean ofText) {
    /** The size of a character of a text, which makes its columns and lines positions like those of a PDF. */
    static final double COLUMN = 5;

    static final double LINE = 10;

    /** Whether more than a space stands between this word and the one before it on its line. */
    boolean isApartFrom(Word before) {
        return left - before.right > (ofText ? 1.2 * COLUMN : 0.4 * height());
    }

    double centre() {
        return (left + right) / 2;
    }

    double middle() {
        return (top + bottom) / 2;
    }

    double height() {
        return bottom - top;
    }

    /** This word with the letters that follow. */
    Word with(Word next) {
        return new Word(text + next.text, page, left, top, Math.max(right, next.right), bottom, ofText);
    }

    /** This word in composed letters: ligatures become their letters, and fractions such as ½ stay what they are. */
    Word composed() {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("ﬀ", "ff")
                .replace("ﬁ", "fi")
                .replace("ﬂ", "fl")
                .replace("ﬃ", "ffi");
        return new Word(letters, page, left, top, right, bottom, ofText);
    }

    int line() {
        return (int) Math.round(top / LINE) + 1;
    }

    int column() {
        return (int) Math.round(left / COLUMN) + 1;
    }

    /** A ruling line, or a side of a filled box: across the page at a height, or down it at a distance from the left. */
    record Rule(boolean across, double at, double from, double to) {
        boolean touches(Rule other, double near) {
            return across == other.across
                    ? Math.abs(at - other.at) < near && from <= other.to + near && other.from <= to + near
                    : at >= other.from - near
                            && at <= other.to + near
                            && other.at >= from - near
                            && other.at <= to + near;
        }
    }

    /** A page with its words and ruling lines. */
    record PrintedPage(int number, double width, double height, List<Word> words, List<Rule> rules) {}
}
