package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.NoteGoal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads table 1 of a note where it can be: as four columns side by side, or as four paragraphs one after the other. */
final class Goals {
    private static final List<String> HEADS = List.of("målgruppe", "indsats", "målsætning", "opfølgning");
    private static final Pattern ENDS = Pattern.compile("(?:tabel|figur) [0-9].*", Pattern.CASE_INSENSITIVE);
    private static final int MOST_LINES = 80;
    private static final int LONGEST = 2000;

    private final NoteText text;
    private final NoteFound found;

    private Goals(NoteText text, NoteFound found) {
        this.text = text;
        this.found = found;
    }

    static List<NoteGoal> of(NoteText text, NoteFound found) {
        Goals goals = new Goals(text, found);
        List<TextLine> lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (heads(lines.get(i)).equals(HEADS)) {
                return goals.sideBySide(lines.get(i), goals.below(i + 1));
            }
            if (i + 3 < lines.size() && goals.isHeadBelowHead(i)) {
                return goals.oneByOne(goals.below(i + 4));
            }
        }
        if (lines.stream()
                .anyMatch(line -> line.words().toLowerCase(Locale.ROOT).contains("målsætning"))) {
            goals.notRead(null);
        }
        return List.of();
    }

    private static List<String> heads(TextLine line) {
        return line.tokens().stream().map(Token::word).toList();
    }

    private boolean isHeadBelowHead(int at) {
        for (int i = 0; i < HEADS.size(); i++) {
            if (!heads(text.lines().get(at + i)).equals(List.of(HEADS.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private List<TextLine> below(int from) {
        return text.lines().stream()
                .skip(from)
                .limit(MOST_LINES)
                .takeWhile(line -> !ENDS.matcher(line.words()).matches())
                .toList();
    }

    /** Cuts each line where the heads stand; what is set apart from the table by a blank line ends it. */
    private List<NoteGoal> sideBySide(TextLine head, List<TextLine> lines) {
        List<List<List<Token>>> cells = empty();
        int last = head.number();
        for (TextLine line : lines) {
            boolean apart = line.number() - last > 1 && last > head.number();
            if (apart || line.tokens().stream().anyMatch(token -> cuts(token, head))) {
                break;
            }
            for (int column = 0; column < HEADS.size(); column++) {
                int from = column == 0 ? 0 : head.tokens().get(column).column();
                int to = column + 1 < HEADS.size()
                        ? head.tokens().get(column + 1).column()
                        : Integer.MAX_VALUE;
                cells.get(column)
                        .add(line.tokens().stream()
                                .filter(token -> token.column() >= from && token.column() < to)
                                .toList());
            }
            last = line.number();
        }
        return goal(cells, head.number());
    }

    /** Whether a word runs across the place where the next column begins. */
    private static boolean cuts(Token token, TextLine head) {
        return head.tokens().stream()
                .skip(1)
                .anyMatch(column -> token.column() < column.column() && token.end() > column.column());
    }

    private List<NoteGoal> oneByOne(List<TextLine> lines) {
        List<List<List<Token>>> cells = empty();
        int cell = -1;
        int last = -2;
        for (TextLine line : lines) {
            if (line.number() - last > 1) {
                cell++;
            }
            if (cell >= HEADS.size()) {
                break;
            }
            cells.get(cell).add(line.tokens());
            last = line.number();
        }
        return goal(cells, lines.isEmpty() ? 0 : lines.get(0).number());
    }

    private static List<List<List<Token>>> empty() {
        List<List<List<Token>>> cells = new ArrayList<>();
        HEADS.forEach(head -> cells.add(new ArrayList<>()));
        return cells;
    }

    private List<NoteGoal> goal(List<List<List<Token>>> cells, int line) {
        List<String> texts = cells.stream().map(LabelText::joined).toList();
        if (texts.stream().anyMatch(cell -> cell.isBlank() || cell.length() > LONGEST)) {
            notRead(line);
            return List.of();
        }
        List<String> pointers = List.of("targetGroup", "activity", "aim", "followUp");
        for (int i = 0; i < pointers.size(); i++) {
            for (List<Token> words : cells.get(i)) {
                found.words("/goals/0/" + pointers.get(i), words, "0.7");
            }
        }
        return List.of(new NoteGoal(texts.get(0), texts.get(1), texts.get(2), texts.get(3)));
    }

    private void notRead(@Nullable Integer line) {
        found.remark(
                "GOALS_NOT_READ",
                "/goals",
                line,
                "Tabel 1 kan ikke læses sikkert; mål skal indtastes.",
                "Table 1 cannot be read safely; goals must be entered.");
    }
}
