package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.budget.allocation.Allocation;
import dk.kk.ihcph.guidance.budget.allocation.AllocationRepository;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Imports budget notes and records the decisions on them. A note spans both administrations, so a controller of
 * either may do both. Background tasks use the same methods, therefore a request context is opened if there is none.
 */
@ApplicationScoped
public class BudgetNoteService {
    private final BudgetNoteRepository notes;
    private final AllocationRepository allocations;
    private final Caller caller;
    private final Event<NoteAdopted> adopted;
    private final Clock clock;

    BudgetNoteService(
            BudgetNoteRepository notes,
            AllocationRepository allocations,
            Caller caller,
            Event<NoteAdopted> adopted,
            Clock clock) {
        this.notes = notes;
        this.allocations = allocations;
        this.caller = caller;
        this.adopted = adopted;
        this.clock = clock;
    }

    Page<BudgetNoteView> list(BudgetNoteFilter filter, PageRequest page) {
        return Page.of(notes.list(filter, page), page, note -> Cursor.of(note.id()), rows -> rows.stream()
                .map(this::view)
                .toList());
    }

    /** Returns the note with this code; refuses with 404 if there is none. */
    public BudgetNoteView get(String code) {
        return notes.byCode(code).map(this::view).orElseThrow(Refused::notFound);
    }

    public boolean isAdopted(String code) {
        return notes.byCode(code)
                .filter(note -> note.status() == NoteStatus.ADOPTED)
                .isPresent();
    }

    /** Returns the note with this code as it was adopted; refuses with 404 if there is none, or it is not adopted. */
    public NoteDocument adopted(String code) {
        BudgetNote note = notes.byCode(code).orElseThrow(Refused::notFound);
        if (note.status() != NoteStatus.ADOPTED) {
            throw Refused.of(
                    CommonProblem.NOT_FOUND,
                    new Bilingual("Budgetnotatet %s er ikke vedtaget.", "The budget note %s is not adopted.")
                            .with(code));
        }
        return note.document();
    }

    /**
     * Returns the wage share of each line and year. An adopted note's allocations state it. Before adoption it is 1
     * for a line that pays staff and 0 for any other.
     */
    public List<List<BigDecimal>> wageShares(NoteDocument note) {
        List<Allocation> allocated = allocations.list("note", note.heading().code());
        return note.lines().stream()
                .map(line -> line.amounts().stream()
                        .map(amount -> allocated.stream()
                                .filter(allocation -> allocation.isOf(line.label(), line.terms(), amount.year()))
                                .findFirst()
                                .map(allocation -> allocation.traits().wageShare())
                                .orElse(line.terms().fte() == null ? BigDecimal.ZERO : BigDecimal.ONE))
                        .toList())
                .toList();
    }

    /** Returns the note that would be imported, whether or not its code already exists. */
    public BudgetNoteView preview(NoteDocument request) {
        return view(BudgetNote.proposed(request));
    }

    public boolean exists(String code) {
        return notes.byCode(code).isPresent();
    }

    /** Imports a note; a dry run only returns what would be imported. A code exists once. */
    @ActivateRequestContext
    @Transactional
    public BudgetNoteView importNote(NoteDocument request, boolean dryRun) {
        BudgetNote note = BudgetNote.proposed(request);
        String code = request.heading().code();
        if (exists(code)) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual("Budgetnotatet %s findes allerede.", "The budget note %s already exists.")
                            .with(code));
        }
        if (!dryRun) {
            notes.persistAndFlush(note);
        }
        return view(note);
    }

    /** Adopts a proposed note and creates its allocations; a dry run only returns the result. */
    @ActivateRequestContext
    @Transactional
    public BudgetNoteView adopt(String code, NoteDecision decision, @Nullable IfMatch seen, boolean dryRun) {
        BudgetNote note = lockForDecision(code, seen);
        if (dryRun) {
            // The lines are read first. Then the note is changed outside the session, which therefore writes nothing.
            view(note);
            notes.detach(note);
        }
        List<Allocation> created = note.adopt(decision, LocalDate.now(clock));
        if (!dryRun) {
            allocations.persist(created);
            notes.flush();
            adopted.fire(new NoteAdopted(code, note.document().goals()));
        }
        return view(note);
    }

    /** Rejects a proposed note. */
    @ActivateRequestContext
    @Transactional
    public BudgetNoteView reject(String code, NoteDecision decision, @Nullable IfMatch seen) {
        BudgetNote note = lockForDecision(code, seen);
        note.reject(decision, LocalDate.now(clock));
        notes.flush();
        return view(note);
    }

    private BudgetNote lockForDecision(String code, @Nullable IfMatch seen) {
        BudgetNote note = notes.byCodeForDecision(code).orElseThrow(Refused::notFound);
        if (seen != null) {
            note.check(seen);
        }
        return note;
    }

    private BudgetNoteView view(BudgetNote note) {
        return BudgetNoteView.of(note, caller.has(Permission.BUDGET_WRITE));
    }
}
