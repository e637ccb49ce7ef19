package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.AllocatedLines;
import dk.kk.ihcph.guidance.job.JobRun;
import dk.kk.ihcph.guidance.job.LineResult;
import dk.kk.ihcph.guidance.job.LineStatus;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.ProblemType;
import dk.kk.ihcph.guidance.web.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run over a file of postings: what is asked once for all of its lines, and what they come to. */
final class ImportedFile {
    private final JobRun run;
    private final PostingSheet sheet;
    private final RuleBook rules;
    private final PostingImport with;
    private final boolean dryRun;
    private final boolean maskCpr;
    private final Administration administration;
    private final ImportTotals totals;

    private final Map<UUID, Optional<AllocatedLines.Year>> allocations = new HashMap<>();
    /** What is wrong with booking in a year, if anything is. */
    private final Map<Integer, Optional<Violation>> years = new HashMap<>();
    /** The line that has each reference, so that a later one can name it. */
    private final Map<String, Integer> references = new HashMap<>();

    ImportedFile(JobRun run, PostingSheet sheet, RuleBook rules, PostingImport with) {
        this.run = run;
        this.sheet = sheet;
        this.rules = rules;
        this.with = with;
        this.dryRun = run.parameters().path("dryRun").asBoolean();
        this.maskCpr = run.parameters().path("maskCpr").asBoolean();
        this.administration = run.administration();
        this.totals = new ImportTotals();
    }

    /** A line that may be booked, if it is not booked already. */
    private record Checked(int number, PostingRequest request, Booking booking) {}

    List<LineResult> take(List<PostingSheet.Line> lines) {
        List<LineResult> results = new ArrayList<>(lines.size());
        List<Checked> checked = new ArrayList<>(lines.size());
        for (PostingSheet.Line line : lines) {
            totals.add(line.request().amount());
            try {
                checked.add(check(line));
            } catch (ProblemException refused) {
                results.add(rejected(line.number(), reasons(line, refused)));
            }
        }
        Map<String, Posting> known = known(checked);
        Set<UUID> events = events(checked);
        List<Booking> bookings = new ArrayList<>(checked.size());
        for (Checked line : checked) {
            results.add(result(line, known.get(line.booking().reference()), events, bookings));
        }
        if (!dryRun && with.postings().book(bookings) != bookings.size()) {
            // Somebody booked one of them since it was looked up: tried again, its line is seen to be a duplicate.
            throw new IllegalStateException("A reference was booked at the same moment");
        }
        return results;
    }

    /** Refuses a file that is not the one that was meant, and says what its lines come to. */
    ObjectNode ending() {
        String asked = run.parameters().path("controlTotal").textValue();
        if (asked != null && totals.total().compareTo(new BigDecimal(asked)) != 0) {
            throw ProblemException.of(
                    ProblemType.CONTROL_TOTAL_DIFFERS,
                    totals.total().toPlainString(),
                    ImportTotals.written(new BigDecimal(asked)).toPlainString());
        }
        return totals.summary(with.lines().find(totals.allocations()));
    }

    private Checked check(PostingSheet.Line line) {
        PostingRequest request = maskCpr ? line.request().masked() : line.request();
        with.violations().valid(request);
        ProblemException.refuse(line.unreadable());
        Booking booking = BookingRules.check(request, this::own, rules, run.id());
        years.computeIfAbsent(booking.year(), this::closed).ifPresent(closed -> {
            throw ProblemException.invalid(closed);
        });
        Integer earlier = references.putIfAbsent(request.reference(), line.number());
        if (earlier != null) {
            throw ProblemException.invalid(Violation.at(
                    "/reference",
                    "REFERENCE_TWICE",
                    new Bilingual("står også på linje %s", "stands on line %s too").with(earlier)));
        }
        return new Checked(line.number(), request, booking);
    }

    private AllocatedLines.Year own(UUID id) {
        AllocatedLines.Year found = allocations
                .computeIfAbsent(id, with.lines()::find)
                .orElseThrow(() -> ProblemException.invalid(PostingRuleService.unknownAllocation()));
        if (found.administration() != administration) {
            throw ProblemException.invalid(Violation.at(
                    "/allocation",
                    "OTHER_ADMINISTRATION",
                    new Bilingual("denne import er for %s", "this import is for %s").with(administration)));
        }
        return found;
    }

    /** Where it is open it stays so until all is booked. */
    private Optional<Violation> closed(int year) {
        try {
            with.years().requireOpen(administration, year);
            return Optional.empty();
        } catch (ProblemException closed) {
            return Optional.of(Violation.at("/period", closed.type().name(), closed.detail()));
        }
    }

    private Map<String, Posting> known(List<Checked> lines) {
        return lines.isEmpty()
                ? Map.of()
                : with
                        .postings()
                        .known(
                                lines.get(0).booking().source(),
                                lines.stream()
                                        .map(line -> line.booking().reference())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Posting::reference, Function.identity()));
    }

    private Set<UUID> events(List<Checked> lines) {
        return with.postings()
                .events(lines.stream()
                        .map(line -> line.booking().event())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private LineResult result(Checked line, @Nullable Posting known, Set<UUID> events, List<Booking> bookings) {
        Booking booking = line.booking();
        if (booking.event() != null && !events.contains(booking.event())) {
            return rejected(line.number(), List.of(PostingService.unknownEvent()));
        }
        if (known != null && !known.isSameAs(booking, line.request())) {
            return rejected(
                    line.number(),
                    List.of(Violation.at(
                            "/reference",
                            "REFERENCE_USED",
                            new Bilingual(
                                            "er bogført før med et andet indhold (postering %s)",
                                            "was booked before with another content (posting %s)")
                                    .with(known.id()))));
        }
        if (known != null) {
            return new LineResult(line.number(), LineStatus.DUPLICATE, known.id(), null, List.of());
        }
        totals.accept(booking);
        bookings.add(booking);
        return new LineResult(line.number(), LineStatus.ACCEPTED, dryRun ? null : booking.id(), null, List.of());
    }

    private LineResult rejected(int line, List<Violation> violations) {
        return LineResult.rejected(
                line,
                violations.stream()
                        .map(violation -> new LineResult.Reason(sheet.column(violation), violation))
                        .toList());
    }

    /** A cell that could not be read leaves its field empty, which is then no failing of its own. */
    private static List<Violation> reasons(PostingSheet.Line line, ProblemException refused) {
        List<Violation> reasons = new ArrayList<>(line.unreadable());
        Set<String> unread = line.unreadable().stream().map(Violation::pointer).collect(Collectors.toSet());
        refused.violations().stream()
                .filter(violation -> !unread.contains(violation.pointer()))
                .forEach(reasons::add);
        return reasons;
    }
}
