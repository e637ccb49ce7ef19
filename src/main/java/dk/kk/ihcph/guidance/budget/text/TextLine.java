package dk.kk.ihcph.guidance.budget.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of the text.
 *
 * @param number from 1
 * @param page from 1; a form feed begins the next
 */
record TextLine(int number, int page, String text, List<Token> tokens) {

    static TextLine of(int number, int page, String text) {
        List<Token> tokens = new ArrayList<>();
        int end = 0;
        int at = 0;
        while (at < text.length()) {
            if (isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && !isSpace(text.charAt(at))) {
                at++;
            }
            boolean tight = !tokens.isEmpty() && start - end == 1 && keepsTogether(text.charAt(end));
            tokens.add(new Token(number, start + 1, text.substring(start, at), start - end, tight));
            end = at;
        }
        return new TextLine(number, page, text, tokens);
    }

    boolean isBlank() {
        return tokens.isEmpty();
    }

    /** Its words with one space between them. */
    String words() {
        return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    /** Control characters part words too, so that none of them gets into a note. */
    private static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    private static boolean keepsTogether(char space) {
        return space == '\u00a0' || space == '\u2007' || space == '\u2009' || space == '\u202f';
    }
}
