package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.budget.Kroner;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.budget.allocation.Allocation;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A budget note. It can only exist if it adds up, it never changes, and it is decided once. */
@Entity
class BudgetNote {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    /** The years are ascending; the amounts of the lines and totals are in the same order. */
    @Embedded
    private NoteHeading heading;

    @Enumerated(EnumType.STRING)
    private NoteStatus status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private List<BigDecimal> totals;

    @Column(updatable = false)
    private BigDecimal overall;

    @Column(updatable = false)
    private @Nullable BigDecimal fte;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<NoteReferral> referrals;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<NoteGoal> goals;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<EarlierGrant> earlierGrants;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable NoteDecision decision;

    @OneToMany(mappedBy = "note", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<BudgetNoteLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected BudgetNote() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    private BudgetNote(NoteDocument request) {
        heading = request.heading().withAscendingYears();
        status = NoteStatus.PROPOSED;
        totals = inOrder(request.totals().perYear());
        overall = request.totals().overall().setScale(Kroner.DECIMALS);
        referrals = List.copyOf(request.referrals());
        goals = List.copyOf(request.goals());
        earlierGrants =
                request.earlierGrants().stream().map(EarlierGrant::inOere).toList();
        for (NoteLine line : request.lines()) {
            lines.add(new BudgetNoteLine(this, lines.size(), line, inOrder(line.amounts())));
        }
        fte = lines.stream()
                .map(line -> line.terms().fte())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /**
     * Creates a proposed note. A note that does not add up to its stated totals is refused with 422, which names each
     * difference.
     */
    static BudgetNote proposed(NoteDocument request) {
        Refused.refuse(NoteArithmetic.violations(request));
        return new BudgetNote(request);
    }

    /** Adopts the note and creates one allocation for each line and year. */
    List<Allocation> adopt(NoteDecision taken, LocalDate today) {
        decide(NoteStatus.ADOPTED, taken, today);
        return lines.stream()
                .flatMap(line ->
                        IntStream.range(0, heading.years().size()).mapToObj(place -> line.allocation(heading, place)))
                .toList();
    }

    /** Rejects the note. */
    void reject(NoteDecision taken, LocalDate today) {
        decide(NoteStatus.REJECTED, taken, today);
    }

    private void decide(NoteStatus outcome, NoteDecision taken, LocalDate today) {
        if (status != NoteStatus.PROPOSED) {
            throw Refused.illegalTransition(status);
        }
        taken.check(today);
        status = outcome;
        decision = taken;
    }

    /** Refuses with 412 if the caller has seen another version. */
    void check(IfMatch seen) {
        seen.check(version);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    NoteStatus status() {
        return status;
    }

    @Nullable
    NoteDecision decision() {
        return decision;
    }

    /** Returns the note as it was imported. */
    NoteDocument document() {
        List<Integer> years = heading.years();
        return new NoteDocument(
                heading,
                Kroner.CURRENCY,
                referrals,
                goals,
                lines.stream().map(line -> line.asImported(years)).toList(),
                new NoteTotals(perYear(years, totals), overall, fte),
                earlierGrants);
    }

    static List<YearAmount> perYear(List<Integer> years, List<BigDecimal> amounts) {
        return IntStream.range(0, years.size())
                .mapToObj(place -> new YearAmount(years.get(place), amounts.get(place)))
                .toList();
    }

    /** Returns the amounts in the order of the years; there is exactly one for each year. */
    private static List<BigDecimal> inOrder(List<YearAmount> amounts) {
        return amounts.stream()
                .sorted(Comparator.comparing(YearAmount::year))
                .map(amount -> amount.amount().setScale(Kroner.DECIMALS))
                .toList();
    }
}
