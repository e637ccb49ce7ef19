package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row: its label, the words of its other cells, one amount for each year, and its total where there is a column of them. */
record MoneyRow(
        String label,
        Map<ColumnKind, List<Word>> words,
        Map<ColumnKind, String> cells,
        List<Amount> years,
        Optional<Amount> total) {
    boolean isLine() {
        return !cells.isEmpty();
    }

    String cell(ColumnKind kind) {
        return cells.getOrDefault(kind, "");
    }

    List<Word> words(ColumnKind kind) {
        return words.getOrDefault(kind, List.of());
    }

    boolean isIncome() {
        return cell(ColumnKind.DIRECTION).startsWith("I");
    }

    BigDecimal sum() {
        return years.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Income that is printed without a sign. */
    MoneyRow negated() {
        return new MoneyRow(
                label, words, cells, years.stream().map(Amount::negated).toList(), total.map(Amount::negated));
    }

    /** The words of this year's amount, else the first of the label. */
    List<Word> printed(int year) {
        List<Word> amount = years.get(year).words();
        return amount.isEmpty() ? words(ColumnKind.LABEL).subList(0, 1) : amount;
    }
}
