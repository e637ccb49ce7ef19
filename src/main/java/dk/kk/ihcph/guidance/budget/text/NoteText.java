package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.ProblemType;
import dk.kk.ihcph.guidance.web.Violation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a note, line by line.
 *
 * @param printed every line as it is printed
 * @param lines what the note says, in order, blank lines and what only belongs to the page left out
 */
record NoteText(List<String> printed, List<TextLine> lines) {

    /** The text as it came; refused where it is not UTF-8 or holds something shaped like a CPR number. */
    static NoteText of(byte[] body) {
        String text = decoded(body);
        List<String> printed = List.of(text.split("\n", -1));
        refuseCpr(text, printed);
        List<TextLine> lines = new ArrayList<>(printed.size());
        int page = 1;
        for (int i = 0; i < printed.size(); i++) {
            page += (int) printed.get(i).chars().filter(c -> c == '\f').count();
            lines.add(TextLine.of(i + 1, page, printed.get(i)));
        }
        return new NoteText(
                printed,
                PageFurniture.without(
                        lines.stream().filter(line -> !line.isBlank()).toList(), page > 1));
    }

    private static String decoded(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        String read = text.toString();
        if (result.isError()) {
            int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
            int column = read.length() - read.lastIndexOf('\n');
            throw ProblemException.of(
                    ProblemType.MALFORMED_REQUEST,
                    List.of(new Violation(
                            null,
                            null,
                            line,
                            "NOT_UTF_8",
                            new Bilingual("kolonne %s: teksten er ikke UTF-8", "column %s: the text is not UTF-8")
                                    .with(column))));
        }
        // A byte order mark is no part of the first line.
        return read.startsWith("\ufeff") ? read.substring(1) : read;
    }

    /** Names the line in which the first such number ends, and never the number. */
    private static void refuseCpr(String text, List<String> printed) {
        if (!CprNumbers.in(text)) {
            return;
        }
        int without = 0;
        int with = printed.size();
        while (with - without > 1) {
            int half = (without + with) / 2;
            if (CprNumbers.in(String.join("\n", printed.subList(0, half)))) {
                with = half;
            } else {
                without = half;
            }
        }
        throw ProblemException.invalid(new Violation(
                null,
                null,
                with,
                "NO_CPR",
                new Bilingual(
                        "her står noget, der ligner et CPR-nummer", "this holds something shaped like a CPR number")));
    }

    /** The place among the lines of the one with this number. */
    int indexOf(int number) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (lines.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** All words in order. */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        lines.forEach(line -> tokens.addAll(line.tokens()));
        return tokens;
    }
}
