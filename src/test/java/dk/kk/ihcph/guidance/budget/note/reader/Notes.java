package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.Word.PrintedPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The notes that the tests read: as reportlab, LibreOffice and Chromium print them, and as texts. */
final class Notes {
    static final List<String> CODES = List.of("KF042", "BI015", "BI022", "BI040", "BI052", "BI061", "KF051", "KF070");

    private Notes() {}

    static List<String> pdfs() {
        return Stream.of(".pdf", "-lo.pdf")
                .flatMap(ending -> CODES.stream().map(code -> code + ending))
                .toList();
    }

    static List<String> texts() {
        return Stream.concat(
                        Stream.of(".layout.txt", "-lo.layout.txt")
                                .flatMap(ending -> CODES.stream().map(code -> code + ending)),
                        Stream.of("KF042-seed.txt"))
                .toList();
    }

    static byte[] bytes(String file) {
        try (InputStream note =
                Objects.requireNonNull(Notes.class.getResourceAsStream("/budget-notes/" + file), file)) {
            return note.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        return TextSheets.decoded(bytes(file));
    }

    static List<PrintedPage> sheets(String file) {
        return file.endsWith(".pdf") ? PdfNote.sheets(bytes(file)) : TextSheets.of(text(file));
    }

    static NoteReader.ReadNote read(String file) {
        return NoteReader.read(sheets(file));
    }
}
