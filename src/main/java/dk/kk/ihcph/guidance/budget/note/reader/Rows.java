package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Parts the lines of a table into rows where no ruling lines do: each row has one line of amounts and the lines of its label. */
final class Rows {
    private static final Set<String> UNFINISHED =
            Set.of("og", "til", "af", "i", "for", "på", "med", "om", "eller", "–");

    private Rows() {}

    /** A line with its words by column. */
    record Strip(PrintedLine line, PrintedTable table, List<List<Word>> cells) {
        boolean hasAmounts() {
            return IntStream.range(0, cells.size())
                    .anyMatch(i -> table.columns.get(i).kind().isMoney()
                            && !cells.get(i).isEmpty());
        }

        List<Word> label() {
            return table.words(new PrintedRow(cells), ColumnKind.LABEL);
        }

        /** Whether the label goes on in the strip below. */
        boolean goesOnIn(Strip below) {
            List<Word> label = label();
            String end = label.get(label.size() - 1).text();
            String begin = below.label().get(0).text();
            return isUnfinished(end)
                    || end.endsWith(",")
                    || Character.isLowerCase(begin.codePointAt(0))
                    || begin.startsWith("(")
                    || begin.matches("20[0-9]{2}-20[0-9]{2}");
        }
    }

    static boolean isUnfinished(String word) {
        return word.endsWith("-") || UNFINISHED.contains(word);
    }

    /** The strips down to the last line of amounts, and those below with which its label goes on. */
    static List<Strip> used(List<Strip> strips) {
        int used = strips.size();
        while (used > 0 && !strips.get(used - 1).hasAmounts()) {
            used--;
        }
        while (used > 0
                && used < strips.size()
                && !strips.get(used - 1).label().isEmpty()
                && !strips.get(used).label().isEmpty()
                && strips.get(used - 1).goesOnIn(strips.get(used))) {
            used++;
        }
        return strips.subList(0, used);
    }

    static List<PrintedRow> parted(List<Strip> strips) {
        List<PrintedRow> rows = new ArrayList<>();
        int start = 0;
        int amounts = -1;
        for (int i = 0; i < strips.size(); i++) {
            if (strips.get(i).hasAmounts()) {
                if (amounts >= 0) {
                    int cut = cut(strips, start, amounts, i);
                    rows.add(row(strips.subList(start, cut)));
                    start = cut;
                }
                amounts = i;
            }
        }
        if (!strips.isEmpty()) {
            rows.add(row(strips.subList(start, strips.size())));
        }
        return rows;
    }

    private static PrintedRow row(List<Strip> strips) {
        List<List<Word>> cells = new ArrayList<>();
        for (int i = 0; i < strips.get(0).cells.size(); i++) {
            int column = i;
            cells.add(strips.stream()
                    .flatMap(strip -> strip.cells.get(column).stream())
                    .toList());
        }
        return new PrintedRow(cells);
    }

    /**
     * Finds the strip with which, between two lines of amounts, the second row begins: the only one where the label does not
     * go on from the line above. Of several, the one that stands furthest from the line above it.
     */
    private static int cut(List<Strip> strips, int start, int above, int below) {
        List<Integer> labels = IntStream.rangeClosed(start, below)
                .filter(i -> !strips.get(i).label().isEmpty())
                .boxed()
                .toList();
        int first = Math.max(1, (int) labels.stream().filter(i -> i <= above).count());
        boolean labelled = !strips.get(below).label().isEmpty();
        int best = below;
        double least = Double.MAX_VALUE;
        for (int cut = first; cut <= labels.size() - (labelled ? 1 : 0); cut++) {
            double cost = 0;
            for (int i = first; i < labels.size(); i++) {
                boolean goesOn = strips.get(labels.get(i - 1)).goesOnIn(strips.get(labels.get(i)));
                cost += goesOn == (i == cut) ? 1 : 0;
            }
            if (cut < labels.size()) {
                PrintedLine over = strips.get(labels.get(cut - 1)).line;
                PrintedLine under = strips.get(labels.get(cut)).line;
                cost -= over.page() == under.page() ? (under.bottom() - over.bottom()) / 10_000 : 0;
            }
            if (cost < least) {
                least = cost;
                best = cut < labels.size() ? labels.get(cut) : below;
            }
        }
        if (least > 0.5) {
            throw Findings.refusal(
                    Finding.TABLE_AMBIGUOUS, strips.get(best).line.words().get(0));
        }
        return best;
    }
}
