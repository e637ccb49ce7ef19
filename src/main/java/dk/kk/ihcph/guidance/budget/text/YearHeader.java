package dk.kk.ihcph.guidance.budget.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The years above the columns of a table: consecutive, on one line or each on its own.
 *
 * @param first the place of its first year among all tokens
 */
record YearHeader(int first, List<Token> years) {
    private static final int FEWEST = 2;
    /** As many as a note may have. */
    private static final int MOST = 10;

    static List<YearHeader> in(List<Token> tokens) {
        List<YearHeader> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = at;
            while (end < tokens.size() && follows(tokens, at, end)) {
                end++;
            }
            if (end - at >= FEWEST && end - at <= MOST) {
                found.add(new YearHeader(at, List.copyOf(tokens.subList(at, end))));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    static boolean isIn(TextLine line) {
        return !in(line.tokens()).isEmpty();
    }

    /** Whether the token is the year after those before it, counted from {@code start}. */
    private static boolean follows(List<Token> tokens, int start, int at) {
        Token token = tokens.get(at);
        return token.isYear() && token.year() == firstYear(tokens, start) + (at - start);
    }

    private static int firstYear(List<Token> tokens, int start) {
        return tokens.get(start).isYear() ? tokens.get(start).year() : -1;
    }

    /** The place behind its last year among all tokens. */
    int end() {
        return first + years.size();
    }

    List<Integer> numbers() {
        return years.stream().map(Token::year).toList();
    }

    /** Whether the columns can be told apart by where they stand. */
    boolean isSpread() {
        return years.stream()
                .skip(1)
                .allMatch(year -> year.line() == years.get(0).line() && year.gap() > 1);
    }
}
