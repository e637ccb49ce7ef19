package dk.kk.ihcph.guidance.budget.note.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that are lines, the last row that is the sum of them all, and those that are neither. */
final class TotalRows {
    final List<MoneyRow> lines = new ArrayList<>();
    final List<MoneyRow> neither = new ArrayList<>();

    @Nullable
    MoneyRow total;

    TotalRows(List<MoneyRow> rows, boolean hasAttributes) {
        int block = 0;
        for (int i = 0; i < rows.size(); i++) {
            MoneyRow row = rows.get(i);
            boolean lastSum = i == rows.size() - 1 && i > 1 && isSum(row, lines);
            if (hasAttributes ? row.isLine() : !MoneyTable.isNamedTotal(row.label()) && !lastSum) {
                lines.add(row);
                total = null;
            } else if (isSum(row, lines)) {
                total = row;
                block = lines.size();
            } else if (isSum(row, lines.subList(block, lines.size()))
                    || isSum(row, lines.stream().filter(MoneyRow::isIncome).toList())
                    || isSum(
                            row, lines.stream().filter(line -> !line.isIncome()).toList())) {
                block = lines.size();
            } else {
                neither.add(row);
            }
        }
    }

    private static boolean isSum(MoneyRow row, List<MoneyRow> of) {
        boolean equal = !of.isEmpty();
        for (int i = 0; equal && i < row.years().size(); i++) {
            equal = row.years().get(i).value().compareTo(MoneyTable.sum(of, i)) == 0;
        }
        return equal;
    }
}
