package dk.kk.ihcph.guidance.budget.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The texts of notes that the tests read: KF042 in two prints, and others in layouts of their own. */
final class NoteTexts {
    static final List<String> ALL = List.of(
            "KF042-layout",
            "KF042-raw",
            "KF107-glued",
            "BI023-page-break",
            "KF210-two-tables",
            "BI044-millions",
            "KF055-cells");

    private NoteTexts() {}

    static String of(String name) {
        String file = "/budget-notes/" + name + ".txt";
        try (InputStream text = Objects.requireNonNull(NoteTexts.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NoteTextReader.ReadNote read(String text) {
        return NoteTextReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
