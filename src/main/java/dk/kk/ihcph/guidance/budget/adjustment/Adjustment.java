package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.BudgetProblem;
import dk.kk.ihcph.guidance.budget.allocation.Allocations;
import dk.kk.ihcph.guidance.budget.note.NoteDecision;
import dk.kk.ihcph.guidance.budget.year.BudgetYears;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A change of adopted amounts. It is proposed, approved by each administration whose allocations it touches, and
 * decided once.
 */
@Entity
@Table(name = "budget_adjustment")
class Adjustment {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AdjustmentKind kind;

    @Enumerated(EnumType.STRING)
    private AdjustmentStatus status;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Administration administration;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private @Nullable Integer priceLevel;

    @Column(updatable = false)
    private @Nullable String belowZeroReason;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column
    private List<String> approvals;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable NoteDecision decision;

    @Column(updatable = false)
    private Instant createdAt;

    /** The instant at which the decision took effect, set by the database. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused") // the newest is asked for
    private @Nullable Instant recordedAt;

    @OneToMany(mappedBy = "adjustment", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<AdjustmentEntry> entries = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Adjustment() {}

    /**
     * Proposes an adjustment. The proposing administration thereby approves its own part.
     *
     * @param amounts the change of each allocation, in DKK
     */
    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    Adjustment(AdjustmentRequest request, Administration proposer, Map<UUID, BigDecimal> amounts, Instant now) {
        kind = request.kind();
        status = AdjustmentStatus.PENDING;
        administration = proposer;
        reason = request.reason();
        priceLevel = request.priceLevel();
        belowZeroReason = request.belowZeroReason();
        approvals = List.of(proposer.name());
        createdAt = now;
        request.entries()
                .forEach(entry -> add(
                        AdjustmentAccount.ALLOCATION,
                        entry.allocation(),
                        Objects.requireNonNull(amounts.get(entry.allocation()))));
        if (kind.balancingAccount() != null) {
            add(
                    kind.balancingAccount(),
                    null,
                    amounts.values().stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .negate());
        }
    }

    private void add(AdjustmentAccount account, @Nullable UUID allocation, BigDecimal amount) {
        entries.add(new AdjustmentEntry(this, entries.size(), account, allocation, amount));
    }

    /** Records that these administrations approve their part. */
    void approve(Set<Administration> by) {
        requirePending();
        Set<String> all = approvals.stream().collect(Collectors.toCollection(TreeSet::new));
        by.forEach(one -> all.add(one.name()));
        approvals = List.copyOf(all);
    }

    /** Checks the amounts again before the decision, against the current state of the allocations. */
    void checkAmounts(Map<UUID, Allocations.AdjustableAllocation> facts) {
        if (kind == AdjustmentKind.TRANSFER
                && facts.values().stream()
                                .map(Allocations.AdjustableAllocation::year)
                                .distinct()
                                .count()
                        > 1) {
            throw Refused.of(CommonProblem.CONFLICT, AdjustmentAmounts.BETWEEN_YEARS_BY_NOW);
        }
        for (AdjustmentEntry entry : entries) {
            Allocations.AdjustableAllocation allocation =
                    entry.allocation() == null ? null : facts.get(entry.allocation());
            if (belowZeroReason == null && allocation != null && allocation.wouldFallBelowZero(entry.amount())) {
                throw Refused.of(
                        CommonProblem.CONFLICT,
                        AdjustmentAmounts.BELOW_ZERO_BY_NOW.with(
                                allocation.line(),
                                allocation.year(),
                                allocation.adjusted().toPlainString()));
            }
        }
    }

    /** Decides the adjustment, if every administration whose allocation it touches has approved. */
    void decide(NoteDecision taken, Set<Administration> touched, LocalDate today) {
        requirePending();
        Set<Administration> missing = missing(touched);
        if (!missing.isEmpty()) {
            throw Refused.of(
                    BudgetProblem.NOT_APPROVED, missing.stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        taken.check(today);
        status = AdjustmentStatus.DECIDED;
        decision = taken;
    }

    void reject(NoteDecision taken, LocalDate today) {
        requirePending();
        taken.check(today);
        status = AdjustmentStatus.REJECTED;
        decision = taken;
    }

    void withdraw() {
        requirePending();
        status = AdjustmentStatus.WITHDRAWN;
    }

    private void requirePending() {
        if (status != AdjustmentStatus.PENDING) {
            throw Refused.illegalTransition(status);
        }
    }

    private Set<Administration> missing(Set<Administration> touched) {
        return touched.stream()
                .filter(one -> !approvals.contains(one.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Administration.class)));
    }

    /** Refuses with 412 if the caller has seen another version. */
    void check(IfMatch seen) {
        seen.check(version);
    }

    UUID id() {
        return id;
    }

    Administration administration() {
        return administration;
    }

    List<UUID> allocations() {
        return entries.stream()
                .map(AdjustmentEntry::allocation)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * @param mine the administrations in which the caller may change the budget
     * @param open the years in which a decision can still take effect
     */
    AdjustmentView view(
            Map<UUID, Allocations.AdjustableAllocation> facts, Set<Administration> mine, BudgetYears.Open open) {
        List<Allocations.AdjustableAllocation> parts =
                allocations().stream().map(facts::get).filter(Objects::nonNull).toList();
        Set<Administration> touched = Allocations.administrations(parts);
        boolean inOpenYears = parts.stream().allMatch(part -> open.has(part.administration(), part.year()));
        Set<Administration> missing = status == AdjustmentStatus.PENDING ? missing(touched) : Set.of();
        return new AdjustmentView(
                version,
                id,
                kind,
                status,
                administration,
                reason,
                priceLevel,
                belowZeroReason,
                entries.stream()
                        .map(entry -> entry.view(entry.allocation() == null ? null : facts.get(entry.allocation())))
                        .toList(),
                approvals.stream()
                        .map(Administration::valueOf)
                        .sorted(Comparator.naturalOrder())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Administration.class))),
                missing,
                decision,
                createdAt,
                actions(touched, missing, mine, inOpenYears));
    }

    private List<AdjustmentAction> actions(
            Set<Administration> touched, Set<Administration> missing, Set<Administration> mine, boolean inOpenYears) {
        if (status != AdjustmentStatus.PENDING || mine.stream().noneMatch(touched::contains)) {
            return List.of();
        }
        List<AdjustmentAction> actions = new ArrayList<>();
        if (mine.stream().anyMatch(missing::contains)) {
            actions.add(AdjustmentAction.APPROVE);
        }
        if (missing.isEmpty() && inOpenYears) {
            actions.add(AdjustmentAction.DECIDE);
        }
        actions.add(AdjustmentAction.REJECT);
        if (mine.contains(administration)) {
            actions.add(AdjustmentAction.WITHDRAW);
        }
        return actions;
    }
}
