package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.BudgetNoteRequest;
import dk.kk.ihcph.guidance.budget.BudgetNoteService;
import dk.kk.ihcph.guidance.budget.BudgetNoteView;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.ViolationReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Imports a note, whether it came as JSON or has to be read from its text first: from there on they go the same way. */
@ApplicationScoped
class BudgetNoteImportService {
    private final BudgetNoteService notes;
    private final ViolationReader violations;

    BudgetNoteImportService(BudgetNoteService notes, ViolationReader violations) {
        this.notes = notes;
        this.violations = violations;
    }

    BudgetNoteView importNote(NoteUpload upload, boolean dryRun) {
        BudgetNoteRequest json = upload.json();
        return json == null ? importText(upload.text(), dryRun) : importChecked(json, dryRun);
    }

    private BudgetNoteView importText(byte[] text, boolean dryRun) {
        NoteTextReader.ReadNote read = NoteTextReader.read(text);
        try {
            BudgetNoteView note = dryRun ? preview(read) : importChecked(read.note(), false);
            return note.readFrom(read.found().reading());
        } catch (ProblemException refused) {
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            throw ProblemException.of(
                    refused.type(),
                    refused.violations().stream().map(read.found()::placed).toList());
        }
    }

    /** How a text is read can be looked at even where the note is there already. */
    private BudgetNoteView preview(NoteTextReader.ReadNote read) {
        BudgetNoteView note = notes.preview(violations.valid(read.note()));
        if (notes.exists(note.code())) {
            read.found()
                    .remark(
                            "CODE_EXISTS",
                            "/code",
                            null,
                            "et budgetnotat med dette nummer findes allerede; importen vil blive afvist",
                            "there is a budget note with this number already; importing it would be refused");
        }
        return note;
    }

    private BudgetNoteView importChecked(BudgetNoteRequest note, boolean dryRun) {
        return notes.importNote(violations.valid(note), dryRun);
    }
}
