package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.Word.PrintedPage;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import java.util.List;

/** Refuses pages on which something is printed that is shaped like a CPR number. */
final class PrintedCpr {
    private PrintedCpr() {}

    static void refuse(List<PrintedPage> sheets) {
        List<PrintedLine> lines = sheets.stream()
                .flatMap(sheet -> PrintedLine.of(sheet.words()).stream())
                .toList();
        if (CprNumbers.in(asWritten(lines))) {
            Word at = lines.stream()
                    .filter(line -> CprNumbers.in(asWritten(List.of(line))))
                    .map(line -> line.words().get(0))
                    .findFirst()
                    .orElse(null);
            throw Findings.refusal(Finding.NO_CPR, at);
        }
    }

    /** The words in order; figures of two columns are no number together, unless the first could begin a CPR number. */
    private static String asWritten(List<PrintedLine> lines) {
        StringBuilder text = new StringBuilder();
        Word before = null;
        for (PrintedLine line : lines) {
            for (Word word : line.words()) {
                boolean together = before == null
                        || (before.page() == word.page()
                                && before.bottom() == word.bottom()
                                && !word.isApartFrom(before))
                        || before.text().matches(".*[0-9]{6}\\P{L}?|.*[0-9]{2}\\P{L}[0-9]{2}\\P{L}[0-9]{2,4}\\P{L}?");
                text.append(together ? " " : " | column | ").append(word.text());
                before = word;
            }
        }
        return text.toString();
    }
}
