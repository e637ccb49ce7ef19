package dk.kk.ihcph.guidance.kernel;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the rows of a table that are not shown to those who may not read the records: the rows with a count of 1 to 4, and
 * further rows, until nothing about the hidden ones follows from the table's total.
 */
public final class SmallCells {
    private static final int FEWEST = 5;

    private SmallCells() {}

    /** Whether a count rests on fewer than five people, but on somebody. */
    public static boolean isSmall(long count) {
        return count > 0 && count < FEWEST;
    }

    public static boolean isSmall(List<Integer> counts) {
        return counts.stream().anyMatch(SmallCells::isSmall);
    }

    /**
     * The rows to hide.
     *
     * @param rows the counts of each row; each column adds up to a total that is shown
     */
    public static BitSet hidden(List<List<Integer>> rows) {
        BitSet hidden = new BitSet(rows.size());
        IntStream.range(0, rows.size()).filter(row -> isSmall(rows.get(row))).forEach(hidden::set);
        while (!hidden.isEmpty() && followsFromTheTotal(rows, hidden)) {
            Optional<Integer> next = smallestShown(rows, hidden);
            if (next.isEmpty()) {
                break;
            }
            hidden.set(next.get());
        }
        return hidden;
    }

    /** One hidden row is the total less the others, and so is the sum of several. */
    private static boolean followsFromTheTotal(List<List<Integer>> rows, BitSet hidden) {
        int columns = rows.get(0).size();
        return hidden.cardinality() < 2
                || IntStream.range(0, columns)
                        .map(column -> hidden.stream()
                                .map(row -> rows.get(row).get(column))
                                .sum())
                        .anyMatch(SmallCells::isSmall);
    }

    private static Optional<Integer> smallestShown(List<List<Integer>> rows, BitSet hidden) {
        return IntStream.range(0, rows.size())
                .filter(row -> !hidden.get(row))
                .boxed()
                .min(Comparator.comparing(row ->
                        rows.get(row).stream().mapToInt(Integer::intValue).sum()));
    }
}
