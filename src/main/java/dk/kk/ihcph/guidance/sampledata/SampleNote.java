package dk.kk.ihcph.guidance.sampledata;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.budget.note.BudgetNoteService;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** Imports and adopts the notes of the sample data through the ordinary import. */
@ApplicationScoped
class SampleNote {
    private final BudgetNoteService notes;
    private final ObjectMapper json;
    private final Validator validator;

    SampleNote(BudgetNoteService notes, ObjectMapper json, Validator validator) {
        this.notes = notes;
        this.json = json;
        this.validator = validator;
    }

    void importAndAdopt(SampleGrant grant) {
        NoteDocument note = read(grant.file());
        Set<ConstraintViolation<NoteDocument>> wrong = validator.validate(note);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(grant.file() + ": " + wrong);
        }
        notes.importNote(note, false);
        notes.adopt(grant.code(), grant.assumed(), null, false);
    }

    private NoteDocument read(String name) {
        try (InputStream file = Objects.requireNonNull(SampleNote.class.getResourceAsStream(name), name)) {
            return json.readValue(file, NoteDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
