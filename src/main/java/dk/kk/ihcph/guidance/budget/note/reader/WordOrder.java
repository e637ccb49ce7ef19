package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedColumn;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedRow;
import dk.kk.ihcph.guidance.budget.note.reader.Rows.Strip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rows of a table of a text that says no more than the order of its words: a label, what the head names, then as many
 * numbers as the head has years and total. The table ends with the row that is the sum of those above it.
 */
final class WordOrder {
    private static final int LONGEST_LABEL = 12;

    private final PrintedTable table;
    private final List<PrintedLine> lines;
    private final int from;
    private final int numbers;
    private final List<BigDecimal> sums = new ArrayList<>();

    WordOrder(PrintedTable table, List<PrintedLine> lines, int from) {
        this.table = table;
        this.lines = lines;
        this.from = from;
        this.numbers = (int)
                table.columns.stream().filter(column -> column.kind().isMoney()).count();
    }

    List<Strip> strips() {
        List<Strip> strips = new ArrayList<>();
        boolean ended = false;
        int labels = 0;
        int next = from;
        while (!ended && labels++ < LONGEST_LABEL && next < lines.size() && !OpenTables.endsTable(lines.get(next))) {
            List<Word> words = new ArrayList<>(lines.get(next++).words());
            while (next < lines.size() && amounts(words) < numbers && isOfCells(lines.get(next))) {
                words.addAll(lines.get(next++).words());
            }
            Strip strip = strip(words);
            strips.add(strip);
            if (strip.hasAmounts()) {
                labels = 0;
                ended = isTotal(strip);
            }
        }
        return strips;
    }

    /** How many amounts the words end with. */
    private static int amounts(List<Word> words) {
        int at = words.size();
        while (at > 0 && Amount.isPrinted(words.get(at - 1))) {
            at--;
        }
        return words.size() - at;
    }

    private boolean isOfCells(PrintedLine line) {
        return line.words().stream()
                .allMatch(word -> Amount.isPrinted(word)
                        || table.columns.stream()
                                .map(PrintedColumn::kind)
                                .anyMatch(kind -> ColumnKind.ATTRIBUTES.contains(kind) && kind.fits(word.text())));
    }

    /** Takes the last numbers as the amounts; more of them could be of the label, which only a total of the row can tell. */
    private Strip strip(List<Word> words) {
        int printed = amounts(words);
        List<Word> last = words.subList(words.size() - printed, words.size());
        boolean tooFew = printed < numbers && last.stream().anyMatch(word -> !Amount.isDash(word.text()));
        boolean ofBudget = printed == numbers + 1
                && printed < words.size()
                && words.get(words.size() - printed - 1).text().equals("Budget");
        if (tooFew || (printed > numbers && !ofBudget && !table.has(ColumnKind.TOTAL))) {
            throw Findings.refusal(Finding.TABLE_AMBIGUOUS, last.get(0));
        }
        List<List<Word>> cells = OpenTables.empty(table);
        int first = words.size() - (printed < numbers ? 0 : numbers);
        for (int i = first; i < words.size(); i++) {
            cells.get(cells.size() - words.size() + i).add(words.get(i));
        }
        OpenTables.attributes(table, words.subList(0, first), cells, word -> printed >= numbers);
        return new Strip(new PrintedLine(words.get(0).page(), words.get(0).bottom(), words), table, cells);
    }

    /** Whether a row without a committee or control area is the sum of those above it. */
    private boolean isTotal(Strip strip) {
        PrintedRow row = new PrintedRow(strip.cells());
        boolean line = table.hasAttributes()
                ? ColumnKind.ATTRIBUTES.stream()
                        .anyMatch(kind -> !table.words(row, kind).isEmpty())
                : !MoneyTable.isNamedTotal(strip.line().text());
        boolean equal = !line && !sums.isEmpty();
        List<List<Word>> amounts = table.amounts(row);
        for (int i = 0; i < numbers; i++) {
            List<Word> cell = amounts.get(i);
            BigDecimal value = Amount.of(cell, Unit.THOUSAND)
                    .or(() -> Amount.of(cell, Unit.MILLION))
                    .map(Amount::value)
                    .orElse(BigDecimal.ZERO);
            if (line && i < sums.size()) {
                sums.set(i, sums.get(i).add(value));
            } else if (line) {
                sums.add(value);
            }
            equal &= i < sums.size() && sums.get(i).compareTo(value) == 0;
        }
        return equal && !line;
    }
}
