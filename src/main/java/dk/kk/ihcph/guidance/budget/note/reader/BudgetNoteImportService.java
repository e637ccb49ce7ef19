package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.BudgetNoteService;
import dk.kk.ihcph.guidance.budget.note.BudgetNoteView;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import dk.kk.ihcph.guidance.http.problem.ViolationReader;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Imports a note, whether it is sent as JSON or read from a PDF or a text first: after that, all are treated alike. */
@ApplicationScoped
class BudgetNoteImportService {
    private final BudgetNoteService notes;
    private final ViolationReader violations;

    BudgetNoteImportService(BudgetNoteService notes, ViolationReader violations) {
        this.notes = notes;
        this.violations = violations;
    }

    BudgetNoteView importNote(NoteUpload upload, boolean dryRun) {
        NoteDocument json = upload.json();
        return json == null ? importRead(upload, dryRun) : importChecked(json, dryRun);
    }

    /** The dry run as a page: the pictures of a PDF's pages beside what was read from them. */
    NotePreview preview(NoteUpload upload) {
        return NotePreview.of(
                importNote(upload, true), upload.isPdf() ? PdfNote.pictures(upload.content()) : List.of());
    }

    private BudgetNoteView importRead(NoteUpload upload, boolean dryRun) {
        NoteReader.ReadNote read = NoteReader.read(
                upload.isPdf()
                        ? PdfNote.sheets(upload.content())
                        : TextSheets.of(TextSheets.decoded(upload.content())));
        try {
            BudgetNoteView note = dryRun ? dryRun(read) : importChecked(read.note(), false);
            return note.readFrom(read.reading());
        } catch (Refused refused) {
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            throw Refused.of(
                    refused.kind(),
                    refused.violations().stream().map(read.findings()::placed).toList());
        }
    }

    /** A dry run shows how a note is read even where its code is taken. */
    private BudgetNoteView dryRun(NoteReader.ReadNote read) {
        BudgetNoteView note = notes.preview(violations.valid(read.note()));
        if (notes.exists(note.document().heading().code())) {
            read.findings().remark(Finding.CODE_EXISTS, "/code", List.of());
        }
        return note;
    }

    private BudgetNoteView importChecked(NoteDocument note, boolean dryRun) {
        return notes.importNote(violations.valid(note), dryRun);
    }
}
