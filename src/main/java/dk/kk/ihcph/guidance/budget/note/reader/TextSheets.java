package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.Word.PrintedPage;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the pages of a text: what {@code pdftotext -layout} prints has its columns as positions. */
final class TextSheets {
    private static final int MOST_LINES = 4_000;
    private static final int LONGEST_LINE = 2_000;
    private static final Pattern WORD = Pattern.compile("[^\\s\\u00a0\\p{Cc}]+");

    private TextSheets() {}

    static List<PrintedPage> of(String text) {
        List<PrintedPage> sheets = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines.length > MOST_LINES || lines[i].length() > LONGEST_LINE) {
                throw Findings.refusal(Finding.TEXT_TOO_LONG, null);
            }
            if (lines[i].indexOf('\f') >= 0) {
                sheets.add(sheet(sheets.size() + 1, words, i));
                words = new ArrayList<>();
            }
            Matcher word = WORD.matcher(lines[i]);
            while (word.find()) {
                words.add(new Word(
                        word.group(),
                        sheets.size() + 1,
                        word.start() * Word.COLUMN,
                        i * Word.LINE,
                        word.end() * Word.COLUMN,
                        (i + 1) * Word.LINE,
                        true));
            }
        }
        sheets.add(sheet(sheets.size() + 1, words, lines.length));
        return sheets;
    }

    private static PrintedPage sheet(int number, List<Word> words, int lines) {
        double width = words.stream().mapToDouble(Word::right).max().orElse(Word.COLUMN);
        return new PrintedPage(number, width, (lines + 1) * Word.LINE, words, List.of());
    }

    /** The text of these bytes; refused by line and column where it is not UTF-8. */
    static String decoded(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(body), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
            int column = read.length() - read.lastIndexOf('\n');
            Bilingual where = new Bilingual("Tegn %s: teksten er ikke UTF-8", "Character %s: the text is not UTF-8");
            throw Refused.of(
                    CommonProblem.MALFORMED_REQUEST,
                    List.of(new Violation(null, null, line, "NOT_UTF_8", where.with(column))));
        }
        // A byte order mark is no part of the first line.
        return (read.startsWith("\ufeff") ? read.substring(1) : read).replace("\r\n", "\n");
    }
}
