package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.allocation.AllocatedLines;
import dk.kk.ihcph.guidance.job.JobRun;
import dk.kk.ihcph.guidance.job.LineImport;
import dk.kk.ihcph.guidance.job.LineResult;
import dk.kk.ihcph.guidance.job.LineStatus;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One run over a file of postings: the lookups shared by all lines, and the totals. */
final class ImportedFile implements LineImport.ChunkProcessor<PostingSheet.PostingLine> {
    private static final Bilingual ZERO_LINE = new Bilingual("er 0 kr. og bogføres ikke", "is DKK 0 and is not booked");
    private static final Bilingual TOTAL_LINE =
            new Bilingual("er summen af linjerne og bogføres ikke", "is the sum of the lines and is not booked");

    private final JobRun run;
    private final PostingSheet sheet;
    private final RuleBook rules;
    private final PostingImport with;
    private final boolean dryRun;
    private final boolean maskCpr;
    private final Administration administration;
    private final ImportTotals totals;

    private final Map<UUID, Optional<AllocatedLines.LineYear>> allocations = new HashMap<>();
    /** The violation, if any, of booking in a year. */
    private final Map<Integer, Optional<Violation>> years = new HashMap<>();

    private final BookedVouchers vouchers;
    /** Lines that can be judged only after later lines: as new, or as different from what is booked. */
    private final List<ReportedPosting> waiting = new ArrayList<>();

    ImportedFile(JobRun run, PostingSheet sheet, RuleBook rules, PostingImport with) {
        this.run = run;
        this.sheet = sheet;
        this.rules = rules;
        this.with = with;
        this.dryRun = run.parameters().path("dryRun").asBoolean();
        this.maskCpr = run.parameters().path("maskCpr").asBoolean();
        this.administration = run.administration();
        this.totals = new ImportTotals();
        this.vouchers = new BookedVouchers(
                with.postings(), run.parameters().path("source").asText(), administration);
    }

    /** A line with the form of a posting. */
    private record ReportedPosting(int number, PostingRequest request) {}

    /** A line that may be booked. */
    private record CheckedPosting(int number, Booking booking) {}

    @Override
    public List<LineResult> process(List<PostingSheet.PostingLine> lines) {
        List<LineResult> results = new ArrayList<>(lines.size());
        List<ReportedPosting> reported = new ArrayList<>(lines.size());
        for (PostingSheet.PostingLine line : lines) {
            BigDecimal amount = line.request().expense().amount();
            if (line.isTotal() && amount != null) {
                results.add(total(line.number(), amount));
                continue;
            }
            totals.add(amount);
            if (amount != null && amount.signum() == 0) {
                results.add(skipped(line.number(), "AMOUNT_IS_ZERO", ZERO_LINE));
                continue;
            }
            try {
                reported.add(read(line));
            } catch (Refused refused) {
                results.add(rejected(line.number(), line.reasons(refused)));
            }
        }
        vouchers.load(reported.stream()
                .map(line -> line.request().voucher().reference())
                .toList());
        List<ReportedPosting> fresh = new ArrayList<>(reported.size());
        reported.forEach(line -> judge(line, fresh).ifPresent(results::add));
        results.addAll(book(fresh));
        return results;
    }

    /** Refuses the unbooked lines of each voucher that has a booked posting equal to no line of the file. */
    @Override
    public List<LineResult> lateResults() {
        List<LineResult> results = new ArrayList<>();
        List<ReportedPosting> fresh = new ArrayList<>();
        for (ReportedPosting line : waiting) {
            Optional<Posting> rival = vouchers.rival(line.request().voucher());
            rival.ifPresentOrElse(posting -> results.add(differing(line, posting)), () -> fresh.add(line));
        }
        results.addAll(book(fresh));
        return results;
    }

    /** Refuses a file whose totals differ from the expected ones; otherwise returns its totals. */
    ObjectNode ending() {
        totals.refuseUnless(run.parameters().path("controlTotal").textValue());
        return totals.summary(with.lines().find(totals.allocations()));
    }

    /** Checks the total line, which books nothing but must be right. */
    private LineResult total(int number, BigDecimal amount) {
        return totals.differing(amount)
                .map(differing -> rejected(number, List.of(differing)))
                .orElseGet(() -> skipped(number, "TOTAL_LINE", TOTAL_LINE));
    }

    private ReportedPosting read(PostingSheet.PostingLine line) {
        PostingRequest request = maskCpr ? line.request().masked() : line.request();
        with.violations().valid(request);
        Refused.refuse(line.unreadable());
        return new ReportedPosting(line.number(), request);
    }

    /** Judges a line without booking it. Empty if the line is to be booked, now or after the others. */
    private Optional<LineResult> judge(ReportedPosting line, List<ReportedPosting> fresh) {
        PostingRequest request = line.request();
        Integer earlier = vouchers.earlier(request.voucher(), line.number());
        if (earlier != null) {
            return Optional.of(rejected(
                    line.number(),
                    List.of(Violation.at(
                            "/reference",
                            "REFERENCE_TWICE",
                            new Bilingual("er også angivet på linje %s", "is also given on line %s").with(earlier)))));
        }
        Optional<Posting> same = vouchers.claim(request);
        if (same.isPresent()) {
            return same.map(
                    posting -> new LineResult(line.number(), LineStatus.DUPLICATE, posting.id(), null, List.of()));
        }
        (vouchers.rival(request.voucher()).isPresent() ? waiting : fresh).add(line);
        return Optional.empty();
    }

    private LineResult differing(ReportedPosting line, Posting posting) {
        return rejected(
                line.number(),
                List.of(Violation.at(
                        "/reference",
                        "REFERENCE_USED",
                        new Bilingual(
                                        "er allerede bogført med et andet indhold: %s, dateret %s",
                                        "has already been booked with other content: %s, dated %s")
                                .with(
                                        posting.expense().amount(),
                                        posting.expense().date()))));
    }

    private List<LineResult> book(List<ReportedPosting> lines) {
        List<LineResult> results = new ArrayList<>(lines.size());
        List<CheckedPosting> checked = new ArrayList<>(lines.size());
        for (ReportedPosting line : lines) {
            try {
                checked.add(new CheckedPosting(line.number(), booking(line.request())));
            } catch (Refused refused) {
                results.add(rejected(line.number(), refused.violations()));
            }
        }
        Set<UUID> events = events(checked);
        List<Booking> bookings = new ArrayList<>(checked.size());
        for (CheckedPosting line : checked) {
            Booking booking = line.booking();
            if (booking.target().event() != null
                    && !events.contains(booking.target().event())) {
                results.add(rejected(line.number(), List.of(PostingService.unknownEvent())));
                continue;
            }
            totals.accept(booking);
            bookings.add(booking);
            results.add(
                    new LineResult(line.number(), LineStatus.ACCEPTED, dryRun ? null : booking.id(), null, List.of()));
        }
        if (!dryRun && with.postings().book(bookings) != bookings.size()) {
            // Another transaction booked one of them since the lookup. The retry will find its line to be a
            // duplicate.
            throw new IllegalStateException("Another transaction booked a reference of this file");
        }
        return results;
    }

    private Booking booking(PostingRequest request) {
        Booking booking = BookingRules.check(request, this::ownAllocation, rules, run.id());
        years.computeIfAbsent(booking.target().year(), this::closed).ifPresent(closed -> {
            throw Refused.invalid(closed);
        });
        Voucher voucher = request.voucher();
        return voucher.referenceLine() == null ? booking.at(vouchers.nextPlace(voucher.reference())) : booking;
    }

    private AllocatedLines.LineYear ownAllocation(UUID id) {
        AllocatedLines.LineYear found = allocations
                .computeIfAbsent(id, with.lines()::find)
                .orElseThrow(() -> Refused.invalid(PostingRuleService.unknownAllocation()));
        if (found.administration() != administration) {
            throw Refused.invalid(Violation.at(
                    "/allocation",
                    "OTHER_ADMINISTRATION",
                    new Bilingual("importen er for %s", "the import is for the %s").with(administration)));
        }
        return found;
    }

    /** Returns the violation of a closed year. An open year stays open until everything is booked. */
    private Optional<Violation> closed(int year) {
        try {
            with.years().requireOpen(administration, year);
            return Optional.empty();
        } catch (Refused closed) {
            return Optional.of(Violation.at("/period", closed.kind().name(), closed.detail()));
        }
    }

    private Set<UUID> events(List<CheckedPosting> lines) {
        return with.postings()
                .events(lines.stream()
                        .map(line -> line.booking().target().event())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private static LineResult skipped(int line, String code, Bilingual reason) {
        return LineResult.skipped(
                line, List.of(new LineResult.LineReason(null, Violation.at("/amount", code, reason))));
    }

    private LineResult rejected(int line, List<Violation> violations) {
        return LineResult.rejected(
                line,
                violations.stream()
                        .map(violation -> new LineResult.LineReason(sheet.column(violation), violation))
                        .toList());
    }
}
