package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The head of a table whose cells are not drawn: lines with no other words than those of heads. */
final class OpenHead {
    private static final Pattern HEAD_WORD = Pattern.compile(
            "(?:[\\p{L}/.-]*(?:udvalg|bevilling|indtægt|udgift|styrings|område|målgruppe|indsats|målsætning)[\\p{L}/.-]*"
                    + "|om-?|råde|u/i|i|alt|total|sum|20[0-9]{2}|1[.]?000|mio\\.?|kr[.,]*|løbende|p/l|pl|t[.]?kr[.,]*"
                    + "|opfølgning|på|og/eller|eller|evalue-|ring|evaluering|af|aktivitet)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PRICES = Pattern.compile("(?i)p/l.*|pl|-.*");

    static final int MOST_LINES = 20;
    private static final int MOST_WORDS = 60;

    private OpenHead() {}

    static boolean isOf(PrintedLine line) {
        return line.words().size() < MOST_WORDS
                && line.words().stream()
                        .allMatch(word -> isYear(word)
                                || HEAD_WORD
                                        .matcher(word.text().replaceAll("^\\(|\\)$", ""))
                                        .matches());
    }

    private static boolean isYear(Word word) {
        return word.text().matches("[0-9]{4}");
    }

    /** The years of a head: those of the line where they stand apart, else all but the level of prices. */
    static List<Word> years(List<PrintedLine> head) {
        List<Word> words = head.stream().flatMap(line -> line.words().stream()).toList();
        List<Word> years = head.stream()
                .map(line -> line.words().stream()
                        .filter(word -> isYear(line.words(), word) && OpenTables.isApart(line.words(), word))
                        .toList())
                .filter(apart -> apart.size() > 1)
                .findFirst()
                .orElseGet(
                        () -> words.stream().filter(word -> isYear(words, word)).toList());
        boolean prices = IntStream.range(0, words.size()).anyMatch(i -> isOfPrices(words, i));
        boolean known = years.stream().anyMatch(year -> year.text().startsWith("20"));
        return known && (years.size() > 1 || prices) ? years : List.of();
    }

    private static boolean isYear(List<Word> words, Word word) {
        return isYear(word) && !isOfPrices(words, words.indexOf(word) + 1);
    }

    private static boolean isOfPrices(List<Word> words, int at) {
        return at < words.size() && PRICES.matcher(words.get(at).text()).matches();
    }

    static boolean areApart(List<Word> years) {
        return IntStream.range(1, years.size())
                .allMatch(i -> years.get(i).bottom() == years.get(0).bottom()
                        && years.get(i).isApartFrom(years.get(i - 1)));
    }

    static PrintedTable table(List<PrintedLine> head) {
        List<Word> words = head.stream().flatMap(line -> line.words().stream()).toList();
        List<Word> years = years(head);
        String text = PrintedLine.joined(head, Set.of()).toLowerCase(Locale.ROOT);
        double labels = words.stream()
                .filter(word -> years.contains(word) || ColumnKind.ATTRIBUTES.contains(ColumnKind.of(word.text())))
                .mapToDouble(Word::left)
                .min()
                .orElse(0);
        List<Word> label = words.stream().filter(word -> word.centre() < labels).toList();
        List<PrintedColumn> columns = new ArrayList<>(List.of(new PrintedColumn(ColumnKind.LABEL, 0, labels, label)));
        ColumnKind.ATTRIBUTES.stream()
                .filter(kind -> kind.isNamedIn(text))
                .forEach(kind -> columns.add(new PrintedColumn(kind, 0, 0, List.of())));
        years.forEach(
                year -> columns.add(new PrintedColumn(ColumnKind.YEAR, year.left(), year.right(), List.of(year))));
        int after = words.indexOf(years.get(years.size() - 1)) + 1;
        List<Word> total = words.subList(after, Math.min(after + 2, words.size()));
        if (ColumnKind.of(PrintedLine.text(total)) == ColumnKind.TOTAL) {
            columns.add(new PrintedColumn(
                    ColumnKind.TOTAL,
                    total.get(0).left(),
                    total.get(total.size() - 1).right(),
                    total));
        }
        PrintedLine last = head.get(head.size() - 1);
        return new PrintedTable(last.page(), head.get(0).top(), last.bottom(), columns, words);
    }
}
