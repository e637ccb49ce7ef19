package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.BudgetProblem;
import dk.kk.ihcph.guidance.budget.allocation.Allocations;
import dk.kk.ihcph.guidance.budget.note.NoteDecision;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

    @Embedded
    private Proposal proposal;

    @Enumerated(EnumType.STRING)
    private AdjustmentStatus status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column
    private List<String> approvals;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable NoteDecision decision;

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
        proposal = new Proposal(
                request.kind(), proposer, request.reason(), request.priceLevel(), request.belowZeroReason(), now);
        status = AdjustmentStatus.PENDING;
        approvals = List.of(proposer.name());
        request.entries()
                .forEach(entry -> add(
                        AdjustmentAccount.ALLOCATION,
                        entry.allocation(),
                        Objects.requireNonNull(amounts.get(entry.allocation()))));
        AdjustmentAccount balancing = request.kind().balancingAccount();
        if (balancing != null) {
            add(
                    balancing,
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
        if (proposal.kind() == AdjustmentKind.TRANSFER
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
            if (proposal.belowZeroReason() == null
                    && allocation != null
                    && allocation.wouldFallBelowZero(entry.amount())) {
                throw Refused.of(
                        CommonProblem.CONFLICT,
                        AdjustmentAmounts.BELOW_ZERO_BY_NOW.with(
                                allocation.line(), allocation.year(), allocation.adjusted()));
            }
        }
    }

    /** Decides the adjustment, if every administration whose allocation it touches has approved. */
    void decide(NoteDecision taken, Set<Administration> touched, LocalDate today) {
        requirePending();
        Set<Administration> missing = missingApprovals(touched);
        if (!missing.isEmpty()) {
            throw Refused.of(BudgetProblem.NOT_APPROVED, missing);
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

    /** Returns the touched administrations that have not approved; none once the adjustment is decided. */
    Set<Administration> missingApprovals(Set<Administration> touched) {
        Set<Administration> missing = EnumSet.noneOf(Administration.class);
        if (status == AdjustmentStatus.PENDING) {
            missing.addAll(touched);
            missing.removeAll(approvals());
        }
        return missing;
    }

    /** Returns the administrations that approved, in their own order. */
    Set<Administration> approvals() {
        return approvals.stream()
                .map(Administration::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Administration.class)));
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

    Proposal proposal() {
        return proposal;
    }

    AdjustmentStatus status() {
        return status;
    }

    @Nullable
    NoteDecision decision() {
        return decision;
    }

    List<AdjustmentEntry> entries() {
        return entries;
    }

    List<UUID> allocations() {
        return entries.stream()
                .map(AdjustmentEntry::allocation)
                .filter(Objects::nonNull)
                .toList();
    }
}
