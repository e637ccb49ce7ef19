package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a table: the lines of its label, what else it says, and its numbers as printed. */
final class TableRow {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:^|.* )(?:i alt|ialt|totalt?)(?:[ ,:(].*)?"
                    + "|(?:sum|hovedtotal)(?:[ ,:(].*)?"
                    + "|(?:samlet|samlede)(?: (?:netto|service|anlægs|overførsels)?(?:udgift|udgifter|indtægt|indtægter|bevilling|beløb|økonomi|sum))?(?: ?[,:(].*)?");

    /** Lines of words above the one with its first number. */
    List<List<Token>> above = List.of();

    /** The words beside its first number. */
    List<Token> beside = List.of();

    /** Lines of words below. */
    final List<List<Token>> below = new ArrayList<>();

    private @Nullable Direction direction;

    final Attributes attributes = new Attributes();
    final List<Token> numbers = new ArrayList<>();

    /** Whether every cell is printed on a line of its own. */
    boolean isCellByCell() {
        return beside.isEmpty()
                && numbers.size() > 1
                && numbers.get(0).line() != numbers.get(1).line();
    }

    /** Its lines of words, from the top. */
    List<List<Token>> label() {
        List<List<Token>> label = new ArrayList<>(above);
        label.add(beside);
        label.addAll(below);
        label.removeIf(List::isEmpty);
        return label;
    }

    /** A word of it to point at. */
    Token place() {
        return numbers.get(0);
    }

    String labelText() {
        return LabelText.of(label()).text();
    }

    boolean isTotal() {
        return isTotal(labelText());
    }

    static boolean isTotal(String label) {
        return TOTAL.matcher(label.toLowerCase(Locale.ROOT).strip()).matches();
    }

    /** As the row says, or as its label does. Asked only when the row is complete. */
    Direction direction() {
        Direction known = direction;
        if (known == null) {
            boolean income = labelText().toLowerCase(Locale.ROOT).contains("indtægt");
            known = attributes.direction != null
                    ? attributes.direction
                    : income ? Direction.INCOME : Direction.EXPENDITURE;
            direction = known;
        }
        return known;
    }

    /** "Heraf ...": a part of what stands above, which is no line of its own. */
    boolean isPart() {
        String text = labelText().toLowerCase(Locale.ROOT);
        return text.startsWith("heraf") || text.startsWith("- heraf");
    }
}
