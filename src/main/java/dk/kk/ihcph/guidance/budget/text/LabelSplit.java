package dk.kk.ihcph.guidance.budget.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says which lines of words between two rows belong to the row above and which to the one below. A label may stand above,
 * beside and below its numbers; a line that begins small or in parentheses goes on with the line before it, and so does
 * whatever follows a comma, a hyphen, an open parenthesis or a word like "og".
 */
final class LabelSplit {
    private static final Set<String> UNFINISHED = Set.of(
            "og",
            "eller",
            "samt",
            "i",
            "af",
            "for",
            "til",
            "ved",
            "med",
            "på",
            "om",
            "fra",
            "inkl",
            "herunder",
            "den",
            "det",
            "de",
            "under",
            "over",
            "mellem");

    private LabelSplit() {}

    /** The lines stand above the lower row, and those that belong to the upper one are moved there. */
    static void between(List<TableRow> rows) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            TableRow upper = rows.get(i);
            TableRow lower = rows.get(i + 1);
            int toUpper = split(upper, lower);
            upper.below.addAll(lower.above.subList(0, toUpper));
            lower.above = List.copyOf(lower.above.subList(toUpper, lower.above.size()));
        }
    }

    private static int split(TableRow upper, TableRow lower) {
        List<List<Token>> lines = lower.above;
        if (lines.isEmpty() || upper.isCellByCell()) {
            return 0;
        }
        int best = 0;
        int bestScore = Integer.MIN_VALUE;
        for (int place = 0; place <= lines.size(); place++) {
            int score = score(upper, lower, lines, place);
            if (score >= bestScore) {
                best = place;
                bestScore = score;
            }
        }
        return best;
    }

    /** How much the place looks like the one where a label ends and the next begins. */
    private static int score(TableRow upper, TableRow lower, List<List<Token>> lines, int place) {
        List<List<Token>> ended = new ArrayList<>(upper.label());
        ended.addAll(lines.subList(0, place));
        List<List<Token>> begun = new ArrayList<>(lines.subList(place, lines.size()));
        begun.add(lower.beside);
        begun.removeIf(List::isEmpty);
        if (ended.isEmpty() || begun.isEmpty()) {
            return -100;
        }
        String end = LabelText.joined(ended);
        List<Token> first = begun.get(0);
        List<Token> last = ended.get(ended.size() - 1);
        int score = goesOn(first.get(0).text()) ? -3 : 2;
        score -= isUnfinished(last.get(last.size() - 1)) ? 4 : 0;
        score -= depth(end) > 0 ? 4 : 0;
        score -= depth(LabelText.joined(begun)) != 0 ? 4 : 0;
        score += first.get(0).line() - last.get(last.size() - 1).line() > 1 ? 3 : 0;
        // Where nothing else tells, amounts stand beside the first line of their label.
        return score;
    }

    /** Whether a line that begins so goes on with the one before it. */
    static boolean goesOn(String word) {
        int first = word.codePointAt(0);
        return first == '(' || Character.isLowerCase(first) || Character.isDigit(first) || first == '½';
    }

    private static boolean isUnfinished(Token last) {
        String text = last.text();
        char end = text.charAt(text.length() - 1);
        return end == '-' || end == ',' || end == '\u00ad' || end == '/' || UNFINISHED.contains(text);
    }

    private static int depth(String text) {
        return (int) (text.chars().filter(c -> c == '(').count()
                - text.chars().filter(c -> c == ')').count());
    }
}
