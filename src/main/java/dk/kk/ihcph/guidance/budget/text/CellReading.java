package dk.kk.ihcph.guidance.budget.text;

import java.math.BigDecimal;
import java.util.List;

/**
 * One way to read the numbers of a row.
 *
 * @param rest what stands before them and belongs to the label, or is the grant
 * @param cost how far it is from the plainest way, in which every number is an amount
 */
record CellReading(List<Cell> cells, List<Token> rest, int cost) {

    /** Whether the last amount is the sum of the others. */
    boolean addsUp() {
        return total().compareTo(sum()) == 0;
    }

    BigDecimal total() {
        return cells.get(cells.size() - 1).value();
    }

    /** The sum of all but the last. */
    BigDecimal sum() {
        return CellReadings.sum(cells.subList(0, cells.size() - 1));
    }

    BigDecimal value(int column) {
        return cells.get(column).value();
    }

    boolean isSameAs(CellReading other) {
        for (int i = 0; i < cells.size(); i++) {
            if (value(i).compareTo(other.value(i)) != 0) {
                return false;
            }
        }
        return true;
    }
}
