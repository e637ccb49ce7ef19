package dk.kk.ihcph.guidance.budget.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a table together to rows of so many amounts. A number that slid to a later line comes back to its row;
 * to which row a line of words belongs is for {@link LabelSplit} to say.
 */
final class RowGrouping {
    /** More lines of words than any label has: the table is over, and prose has begun. */
    private static final int LONGEST_LABEL = 8;
    /** After the totals the prose is known at once. */
    private static final int AFTER_TOTALS = 2;
    /** A note has at most 100 lines; whatever has more rows than this is no table of one. */
    static final int MOST_ROWS = 150;

    private final int amounts;
    private final YearHeader header;
    private final List<TableRow> rows = new ArrayList<>();
    /** Lines of words since the last number. */
    private final List<LineParts> pending = new ArrayList<>();

    private @Nullable TableRow current;
    /** What a heading says of all rows below it. */
    private Attributes heading = new Attributes();

    private boolean totalled;

    private RowGrouping(YearHeader header, int amounts) {
        this.header = header;
        this.amounts = amounts;
    }

    static List<TableRow> rows(YearHeader header, int amounts, List<LineParts> lines) {
        RowGrouping grouping = new RowGrouping(header, amounts);
        for (LineParts line : lines) {
            if (!grouping.take(line)) {
                break;
            }
        }
        return grouping.finished();
    }

    /** Whether the table goes on. */
    private boolean take(LineParts line) {
        Optional<Attributes> said = line.isWordsOnly() ? Attributes.heading(line.line()) : Optional.empty();
        if (said.isPresent()) {
            said.get().complete(heading);
            heading = said.get();
        } else if (line.isWordsOnly() || isLabelEndingInANumber(line)) {
            pending.add(line);
            return pending.size() <= (totalled && isComplete() ? AFTER_TOTALS : LONGEST_LABEL);
        } else if (line.numbers().isEmpty()) {
            takeAttributes(line);
        } else if (current != null && !current.numbers.isEmpty() && goesOn(line)) {
            take(current, line);
        } else {
            return takeFirstNumbers(line);
        }
        return true;
    }

    private void takeAttributes(LineParts line) {
        TableRow row = current == null || !current.numbers.isEmpty() ? begin() : current;
        row.attributes.take(line.attributes());
        if (!line.words().isEmpty()) {
            pending.add(line);
        }
    }

    /** Whether the line holds more numbers of the row that has some. */
    private boolean goesOn(LineParts line) {
        if (!line.attributes().isEmpty()) {
            return false;
        }
        return line.words().isEmpty() ? pending.isEmpty() || !isComplete() : !isComplete() && isOneLate(line);
    }

    private void take(TableRow row, LineParts line) {
        if (!line.words().isEmpty()) {
            pending.add(line);
        }
        if (!isComplete()) {
            pending.forEach(label -> row.below.add(label.words()));
            pending.clear();
        }
        row.numbers.addAll(line.numbers());
    }

    private boolean takeFirstNumbers(LineParts line) {
        boolean open = current != null && current.numbers.isEmpty();
        if (totalled && !open && line.numbers().size() < amounts && !isOneCell(line)) {
            return false; // prose that ends in a number
        }
        TableRow row;
        if (current != null && open) {
            row = current;
            row.below.addAll(words(pending));
            pending.clear();
        } else {
            row = begin();
        }
        row.beside = line.words();
        row.attributes.take(line.attributes());
        row.attributes.complete(heading);
        row.numbers.addAll(line.numbers());
        totalled |= row.isTotal() || TableRow.isTotal(LabelText.joined(List.of(row.beside)));
        return rows.size() <= MOST_ROWS;
    }

    private TableRow begin() {
        TableRow row = new TableRow();
        row.above = words(pending);
        pending.clear();
        rows.add(row);
        current = row;
        return row;
    }

    private static List<List<Token>> words(List<LineParts> lines) {
        return lines.stream().map(LineParts::words).toList();
    }

    private boolean isComplete() {
        return current == null || current.numbers.size() >= amounts;
    }

    /** The end of the label and the last number of the row above it: far from each other, or with words that go on. */
    private static boolean isOneLate(LineParts line) {
        return line.numbers().size() == 1
                && (line.numbers().get(0).gap() > 1
                        || LabelSplit.goesOn(line.words().get(0).text()));
    }

    /** "Fase 2": words, and a number that stands under no column. */
    private boolean isLabelEndingInANumber(LineParts line) {
        return line.numbers().size() == 1
                && !line.words().isEmpty()
                && line.attributes().isEmpty()
                && (isComplete() || !isOneLate(line))
                && !isUnderAYear(line.numbers().get(0));
    }

    private boolean isUnderAYear(Token number) {
        return header.isSpread()
                && number.gap() > 1
                && header.years().stream().anyMatch(year -> Math.abs(year.end() - number.end()) <= 1);
    }

    private static boolean isOneCell(LineParts line) {
        return line.isNumbersOnly() && line.numbers().size() == 1;
    }

    private List<TableRow> finished() {
        rows.removeIf(row -> row.numbers.isEmpty());
        LabelSplit.between(rows);
        if (current != null && !totalled) {
            pending.stream()
                    .takeWhile(line -> !line.afterBlank())
                    .takeWhile(line -> LabelSplit.goesOn(line.words().get(0).text()))
                    .forEach(line -> current.below.add(line.words()));
        }
        return rows;
    }
}
