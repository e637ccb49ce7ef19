package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.access.AccessProblem;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.budget.allocation.Allocations;
import dk.kk.ihcph.guidance.budget.note.NoteDecision;
import dk.kk.ihcph.guidance.budget.year.BudgetYears;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes adjustments from proposal to decision. The proposer approves the part of the own administrations; another
 * administration approves its own part.
 */
@ApplicationScoped
class AdjustmentService {
    private final AdjustmentRepository adjustments;
    private final AdjustmentAmounts amounts;
    private final Allocations allocations;
    private final BudgetYears years;
    private final Caller caller;
    private final Clock clock;

    AdjustmentService(
            AdjustmentRepository adjustments,
            AdjustmentAmounts amounts,
            Allocations allocations,
            BudgetYears years,
            Caller caller,
            Clock clock) {
        this.adjustments = adjustments;
        this.amounts = amounts;
        this.allocations = allocations;
        this.years = years;
        this.caller = caller;
        this.clock = clock;
    }

    Page<AdjustmentView> list(AdjustmentFilter filter, PageRequest page) {
        return Page.of(adjustments.list(filter, page), page, row -> Cursor.of(row.id()), this::views);
    }

    AdjustmentView get(UUID id) {
        return view(adjustments.findByIdOptional(id).orElseThrow(Refused::notFound));
    }

    @Transactional
    AdjustmentView propose(AdjustmentRequest request) {
        Map<UUID, Allocations.AdjustableAllocation> facts = allocations.adjustable(request.entries().stream()
                .map(AdjustmentRequest.RequestedChange::allocation)
                .collect(Collectors.toSet()));
        Map<UUID, BigDecimal> changes = amounts.of(request, facts);
        Set<Administration> mine = changeable(facts.values());
        requireOpen(facts.values());
        Adjustment adjustment = new Adjustment(request, mine.iterator().next(), changes, clock.instant());
        adjustment.approve(mine);
        adjustments.persistAndFlush(adjustment);
        return view(adjustment);
    }

    @Transactional
    AdjustmentView approve(UUID id, @Nullable IfMatch seen) {
        return change(id, seen, (adjustment, facts) -> adjustment.approve(changeable(facts.values())));
    }

    @Transactional
    AdjustmentView decide(UUID id, NoteDecision decision, @Nullable IfMatch seen) {
        return change(id, seen, allocations::lockAdjustable, (adjustment, facts) -> {
            requireOpen(facts.values());
            adjustment.checkAmounts(facts);
            adjustment.decide(decision, Allocations.administrations(facts.values()), LocalDate.now(clock));
        });
    }

    @Transactional
    AdjustmentView reject(UUID id, NoteDecision decision, @Nullable IfMatch seen) {
        return change(id, seen, (adjustment, facts) -> adjustment.reject(decision, LocalDate.now(clock)));
    }

    @Transactional
    AdjustmentView withdraw(UUID id, @Nullable IfMatch seen) {
        return change(id, seen, (adjustment, facts) -> {
            caller.require(Permission.BUDGET_WRITE, adjustment.proposal().administration());
            adjustment.withdraw();
        });
    }

    private AdjustmentView change(
            UUID id,
            @Nullable IfMatch seen,
            BiConsumer<Adjustment, Map<UUID, Allocations.AdjustableAllocation>> change) {
        return change(id, seen, allocations::adjustable, change);
    }

    private AdjustmentView change(
            UUID id,
            @Nullable IfMatch seen,
            Function<List<UUID>, Map<UUID, Allocations.AdjustableAllocation>> read,
            BiConsumer<Adjustment, Map<UUID, Allocations.AdjustableAllocation>> change) {
        Adjustment adjustment = adjustments.locked(id).orElseThrow(Refused::notFound);
        Map<UUID, Allocations.AdjustableAllocation> facts = read.apply(adjustment.allocations());
        changeable(facts.values());
        if (seen != null) {
            adjustment.check(seen);
        }
        change.accept(adjustment, facts);
        adjustments.flush();
        return view(adjustment);
    }

    /**
     * Requires that the years are open. Each is locked once, always in the same order, so that transactions do not
     * deadlock.
     */
    private void requireOpen(Collection<Allocations.AdjustableAllocation> facts) {
        SortedMap<Administration, SortedSet<Integer>> touched = new TreeMap<>();
        facts.forEach(one -> touched.computeIfAbsent(one.administration(), none -> new TreeSet<>())
                .add(one.year()));
        touched.forEach((administration, of) -> of.forEach(year -> years.requireOpen(administration, year)));
    }

    /** Returns the touched administrations whose budget the caller may change. Refuses with 403 if there is none. */
    private Set<Administration> changeable(Collection<Allocations.AdjustableAllocation> facts) {
        Set<Administration> touched = Allocations.administrations(facts);
        Set<Administration> mine = EnumSet.noneOf(Administration.class);
        mine.addAll(caller.administrationsFor(Permission.BUDGET_WRITE));
        mine.retainAll(touched);
        if (mine.isEmpty()) {
            throw Refused.of(
                    AccessProblem.OTHER_ADMINISTRATION, touched.iterator().next());
        }
        return mine;
    }

    private AdjustmentView view(Adjustment adjustment) {
        return views(List.of(adjustment)).get(0);
    }

    private List<AdjustmentView> views(List<Adjustment> rows) {
        Map<UUID, Allocations.AdjustableAllocation> facts = allocations.adjustable(
                rows.stream().flatMap(row -> row.allocations().stream()).collect(Collectors.toSet()));
        Set<Administration> mine = caller.administrationsFor(Permission.BUDGET_WRITE);
        BudgetYears.Open open = years.open();
        return rows.stream()
                .map(row -> AdjustmentView.of(row, facts, mine, open))
                .toList();
    }
}
