package dk.kk.ihcph.guidance.budget.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table, taken apart: words of a label, then what else the row says, then its numbers; each may be missing.
 *
 * @param afterBlank whether it is set apart from the line above
 */
record LineParts(TextLine line, List<Token> words, List<Token> attributes, List<Token> numbers, boolean afterBlank) {
    private static final Set<String> FTE_WORDS = Set.of("åv", "årsværk", "årsv", "årsværker");

    /** @param grantColumn whether the table's head names a column of grants, so that any four digits there may be one */
    static LineParts of(
            TextLine line, @Nullable Token before, @Nullable Token after, boolean grantColumn, boolean afterBlank) {
        List<Token> tokens = line.tokens();
        int numbers = tokens.size();
        while (numbers > 0
                && tokens.get(numbers - 1).isNumeric()
                && !isFte(next(tokens, numbers - 1, after))
                && !isGrant(tokens, numbers - 1, before, after, grantColumn)) {
            numbers--;
        }
        int attributes = numbers;
        while (attributes > 0 && isAttribute(tokens, attributes - 1, before, after, grantColumn)) {
            attributes--;
        }
        int leading = 0;
        boolean telling = false;
        while (leading < attributes && isAttribute(tokens, leading, before, after, grantColumn)) {
            telling |= Attributes.area(tokens.get(leading)).isEmpty();
            leading++;
        }
        Token word = leading == 0 ? null : next(tokens, leading - 1, after);
        if (!telling || (word != null && word.word().equals("alt"))) {
            leading = 0; // "Service og ..." and "I alt" are words of a label
        }
        List<Token> said = new ArrayList<>(tokens.subList(0, leading));
        said.addAll(tokens.subList(attributes, numbers));
        return new LineParts(
                line, tokens.subList(leading, attributes), said, tokens.subList(numbers, tokens.size()), afterBlank);
    }

    /** Whether the number before this word is one of full-time equivalents. */
    static boolean isFte(@Nullable Token word) {
        return word != null && FTE_WORDS.contains(word.word());
    }

    boolean isWordsOnly() {
        return attributes.isEmpty() && numbers.isEmpty();
    }

    boolean isNumbersOnly() {
        return attributes.isEmpty() && words.isEmpty();
    }

    private static boolean isAttribute(
            List<Token> tokens, int at, @Nullable Token before, @Nullable Token after, boolean grantColumn) {
        Token token = tokens.get(at);
        return Attributes.isCommittee(token)
                || Attributes.isDirection(token)
                || Attributes.area(token).isPresent()
                || isGrant(tokens, at, before, after, grantColumn);
    }

    private static boolean isGrant(
            List<Token> tokens, int at, @Nullable Token before, @Nullable Token after, boolean grantColumn) {
        Token token = tokens.get(at);
        if (!token.isFourDigits()) {
            return false;
        }
        Token left = at > 0 ? tokens.get(at - 1) : before;
        Token right = next(tokens, at, after);
        boolean afterCommittee = left != null && Attributes.isCommittee(left);
        boolean beforeAttribute = right != null && (Attributes.isCommittee(right) || Attributes.isDirection(right));
        return Attributes.isKnownGrant(token)
                ? afterCommittee || beforeAttribute
                : afterCommittee && (grantColumn || beforeAttribute);
    }

    private static @Nullable Token next(List<Token> tokens, int at, @Nullable Token after) {
        return at + 1 < tokens.size() ? tokens.get(at + 1) : after;
    }
}
