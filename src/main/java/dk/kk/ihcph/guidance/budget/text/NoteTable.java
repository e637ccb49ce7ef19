package dk.kk.ihcph.guidance.budget.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table with years above its columns, as it stands in the text.
 *
 * @param caption the lines above its rows, those of its head among them
 * @param body the lines of its rows, and whatever follows before the next table or heading
 * @param totalColumn whether its head names a column of totals
 */
record NoteTable(YearHeader header, List<TextLine> caption, List<TextLine> body, boolean totalColumn) {
    private static final int CAPTION_LINES = 12;
    /** Longer than any line of a table, and more lines than any has. */
    private static final int LONGEST_LINE = 500;

    private static final int MOST_LINES = 1_500;
    /** No note has so many; what has is not looked through any further. */
    private static final int MOST_TABLES = 20;

    private static final Pattern ENDS = Pattern.compile(
            "(?:tabel|figur) [0-9].*|(?:note|noter|anm|anmærkning|anmærkninger|kilde|bemærkning|bemærkninger)[.:]?(?: .*)?"
                    + "|(?:tidligere|hidtidige?) (?:bevilling|bevilget|afsat|bevillinger|afsatte|tildelte).*|henvis(?:t|ning|ninger).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EARLIER = Pattern.compile(
            "(?:tidligere|hidtidige?|hidtil) (?:er |blevet )?(?:bevil|afsat|afsatte|tildel|givne? bevil)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TOTAL_HEAD =
            Pattern.compile("(?:i alt|ialt|total|totalt|sum|samlet)(?: .*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD_WORD = Pattern.compile(
            "\\(?(?:1\\.?000|[tm]?kr|kroner|mio|p/l|20[0-9]{2}-p/l|pl|20[0-9]{2}|udvalg|bevil-?|bevilling|ling|u/i|styrings-?|styringsområde|område"
                    + "|aktivitet|aktiviteter|indsats|årsværk|total|i|alt|sum|samlet|-|niveau|pris-|og|lønniveau|løbende|udgift/indtægt|u|/)[.,:)]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** All tables of the text; the rows of one whose head is repeated on the next page are together. */
    static List<NoteTable> in(NoteText text) {
        List<Token> tokens = text.tokens();
        List<YearHeader> headers = YearHeader.in(tokens);
        List<NoteTable> tables = new ArrayList<>();
        int previous = 0;
        for (int at = 0; at < headers.size() && tables.size() < MOST_TABLES; at++) {
            YearHeader header = headers.get(at);
            int head = text.indexOf(header.years().get(0).line());
            int rows = behindHead(text, tokens, header);
            boolean total =
                    TOTAL_HEAD.matcher(afterYears(header, tokens)).matches() || rows > behindYears(text, header);
            List<TextLine> body = new ArrayList<>();
            boolean open = addRows(body, text.lines(), rows, start(text, headers, at + 1));
            while (open
                    && at + 1 < headers.size()
                    && headers.get(at + 1).numbers().equals(header.numbers())) {
                at++;
                open = addRows(
                        body, text.lines(), behindHead(text, tokens, headers.get(at)), start(text, headers, at + 1));
            }
            tables.add(new NoteTable(header, caption(text.lines(), previous, head, rows), body, total));
            previous = rows;
        }
        return tables;
    }

    private static int start(NoteText text, List<YearHeader> headers, int at) {
        return at < headers.size()
                ? text.indexOf(headers.get(at).years().get(0).line())
                : text.lines().size();
    }

    /** From the last heading on, if there is one. */
    private static List<TextLine> caption(List<TextLine> lines, int previous, int head, int rows) {
        int from = Math.max(previous, head - CAPTION_LINES);
        for (int i = from; i < rows; i++) {
            if (ENDS.matcher(lines.get(i).words()).matches()) {
                from = i;
            }
        }
        return List.copyOf(lines.subList(from, rows));
    }

    /** Adds rows until the table is over; whether it may go on where its head is repeated. */
    private static boolean addRows(List<TextLine> body, List<TextLine> lines, int from, int to) {
        boolean head = true;
        boolean open = true;
        for (TextLine line : lines.subList(from, Math.max(from, to))) {
            if (ENDS.matcher(line.words()).matches()
                    || line.text().length() > LONGEST_LINE
                    || body.size() > MOST_LINES) {
                return false;
            }
            head = head && isHead(line);
            if (!head) {
                body.add(line);
            }
            // A head is repeated where the page broke, which is before the totals.
            open = open && !TableRow.isTotal(letters(line));
        }
        return open;
    }

    private static String letters(TextLine line) {
        return line.tokens().stream()
                .filter(token -> !token.isNumeric())
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }

    private static boolean isHead(TextLine line) {
        return line.tokens().stream()
                        .allMatch(token -> HEAD_WORD.matcher(token.text()).matches())
                && line.tokens().stream().anyMatch(token -> !token.isNumeric());
    }

    /** What stands behind the years on their last line. */
    private static String afterYears(YearHeader header, List<Token> tokens) {
        int line = header.years().get(header.years().size() - 1).line();
        return tokens.subList(header.end(), Math.min(tokens.size(), header.end() + 3)).stream()
                .takeWhile(token -> token.line() == line)
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }

    private static int behindYears(NoteText text, YearHeader header) {
        return text.indexOf(header.years().get(header.years().size() - 1).line()) + 1;
    }

    /** The index of the first line behind the head, of which "I alt" may stand on a line of its own. */
    private static int behindHead(NoteText text, List<Token> tokens, YearHeader header) {
        int behind = behindYears(text, header);
        boolean alone = afterYears(header, tokens).isEmpty()
                && behind < text.lines().size()
                && text.lines().get(behind).tokens().size() <= 2
                && TOTAL_HEAD.matcher(text.lines().get(behind).words()).matches();
        return alone ? behind + 1 : behind;
    }

    /** The table's lines, taken apart. */
    List<LineParts> parts() {
        boolean grants = captionText().contains("bevilling");
        List<LineParts> parts = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            TextLine line = body.get(i);
            @Nullable Token before = i == 0 ? null : last(body.get(i - 1));
            @Nullable
            Token after = i + 1 < body.size() ? body.get(i + 1).tokens().get(0) : null;
            boolean apart = i > 0 && line.number() - body.get(i - 1).number() > 1;
            parts.add(LineParts.of(line, before, after, grants, apart));
        }
        return parts;
    }

    private static Token last(TextLine line) {
        return line.tokens().get(line.tokens().size() - 1);
    }

    String captionText() {
        return caption.stream()
                .map(TextLine::words)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it is about what was granted before. */
    boolean isOfEarlierGrants() {
        return caption.stream().anyMatch(line -> EARLIER.matcher(line.words()).find());
    }
}
