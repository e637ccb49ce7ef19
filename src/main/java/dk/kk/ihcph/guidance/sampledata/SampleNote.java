package dk.kk.ihcph.guidance.sampledata;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.budget.note.BudgetNoteService;
import dk.kk.ihcph.guidance.budget.note.NoteDecision;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/** Imports the real budget note KF042 through the ordinary import. Only its decision is invented. */
@ApplicationScoped
class SampleNote {
    static final String CODE = "KF042";
    private static final String FILE = "/budget-notes/KF042.json";

    /** The budget of 2026 was to be adopted in early October 2025; the note itself does not contain the decision. */
    private static final NoteDecision ASSUMED = new NoteDecision(
            "Borgerrepræsentationen",
            LocalDate.of(2025, 10, 2),
            null,
            true,
            "Forudsat i eksempeldata: Beslutning og dato er ikke dokumenteret i en sag.");

    private final BudgetNoteService notes;
    private final ObjectMapper json;
    private final Validator validator;

    SampleNote(BudgetNoteService notes, ObjectMapper json, Validator validator) {
        this.notes = notes;
        this.json = json;
        this.validator = validator;
    }

    /** Returns the day of the assumed decision. */
    static Instant adoptedAt(ZoneId zone) {
        return ASSUMED.date().atTime(18, 0).atZone(zone).toInstant();
    }

    void importAndAdopt() {
        NoteDocument note = read();
        Set<ConstraintViolation<NoteDocument>> wrong = validator.validate(note);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(FILE + ": " + wrong);
        }
        notes.importNote(note, false);
        notes.adopt(CODE, ASSUMED, null, false);
    }

    private NoteDocument read() {
        try (InputStream file = Objects.requireNonNull(SampleNote.class.getResourceAsStream(FILE), FILE)) {
            return json.readValue(file, NoteDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
