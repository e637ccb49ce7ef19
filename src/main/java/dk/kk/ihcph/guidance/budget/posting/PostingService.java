package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.budget.BudgetProblem;
import dk.kk.ihcph.guidance.budget.allocation.AllocatedLines;
import dk.kk.ihcph.guidance.budget.year.BudgetYears;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.http.problem.ViolationReader;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Books postings on the caller's own administration's allocations, and reverses wrong ones. */
@ApplicationScoped
class PostingService {
    private final PostingRepository postings;
    private final PostingRuleService rules;
    private final AllocatedLines lines;
    private final BudgetYears years;
    private final ViolationReader violations;
    private final Caller caller;

    PostingService(
            PostingRepository postings,
            PostingRuleService rules,
            AllocatedLines lines,
            BudgetYears years,
            ViolationReader violations,
            Caller caller) {
        this.postings = postings;
        this.rules = rules;
        this.lines = lines;
        this.years = years;
        this.violations = violations;
        this.caller = caller;
    }

    Page<PostingView> list(PostingFilter filter, PageRequest page) {
        return Page.of(
                postings.list(filter, page),
                page,
                posting -> Cursor.of(posting.expense().date(), posting.id()),
                this::views);
    }

    PostingView get(UUID id) {
        return views(List.of(find(id))).get(0);
    }

    @Transactional
    PostingView book(PostingRequest request, boolean maskCpr) {
        PostingRequest valid = violations.valid(maskCpr ? request.masked() : request);
        Booking booking = BookingRules.check(
                valid, this::ownAllocation, rules.book(caller.administrationsFor(Permission.BUDGET_WRITE)), null);
        if (booking.target().event() != null
                && postings.events(List.of(booking.target().event())).isEmpty()) {
            throw Refused.invalid(unknownEvent());
        }
        return book(booking);
    }

    static Violation unknownEvent() {
        return Violation.at(
                "/event",
                "UNKNOWN_EVENT",
                new Bilingual("skal være et arrangement fra /events", "must be an event of /events"));
    }

    @Transactional
    PostingView reverse(UUID id, ReversalRequest request) {
        Posting posting = find(id);
        caller.require(Permission.BUDGET_WRITE, posting.target().administration());
        if (posting.isReversal()) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                            "Posteringen er selv en tilbageførsel og kan ikke tilbageføres. Bogfør beløbet igen.",
                            "The posting is itself a reversal and cannot be reversed. Book the amount again."));
        }
        refuseIfReversed(id);
        return book(posting.reversal(
                request, BookingRules.reversalPeriod(request, posting.target().year())));
    }

    private void refuseIfReversed(UUID id) {
        UUID reversal = postings.reversalOf(id);
        if (reversal != null) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                                    "Posteringen er allerede tilbageført. Tilbageførslen har datoen %s.",
                                    "The posting has already been reversed. The reversal is dated %s.")
                            .with(postings.findById(reversal).expense().date()));
        }
    }

    private PostingView book(Booking booking) {
        years.requireOpen(booking.target().administration(), booking.target().year());
        if (postings.book(List.of(booking)) == 0) {
            UUID reverses = booking.reversal().reverses();
            if (reverses != null) {
                refuseIfReversed(reverses);
            }
            throw postings.newest(booking.voucher())
                    .map(known -> Refused.of(
                            BudgetProblem.POSTED_BEFORE,
                            known.voucher().source(),
                            known.voucher().reference(),
                            known.expense().amount(),
                            known.expense().date()))
                    .orElseThrow();
        }
        return PostingView.of(booking);
    }

    private Posting find(UUID id) {
        return postings.findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    private AllocatedLines.LineYear ownAllocation(UUID allocation) {
        AllocatedLines.LineYear own =
                lines.find(allocation).orElseThrow(() -> Refused.invalid(PostingRuleService.unknownAllocation()));
        caller.require(Permission.BUDGET_WRITE, own.administration());
        return own;
    }

    private List<PostingView> views(List<Posting> some) {
        Map<UUID, UUID> reversals =
                postings.reversals(some.stream().map(Posting::id).toList());
        BudgetYears.Open open = years.open();
        return some.stream()
                .map(posting -> PostingView.of(
                        posting.booked(),
                        reversals.get(posting.id()),
                        posting.recordedAt(),
                        caller.may(Permission.BUDGET_WRITE, posting.target().administration())
                                && open.has(
                                        posting.target().administration(),
                                        posting.target().year())))
                .toList();
    }
}
