package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.LineTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers other features' questions about allocations: their administration, and the hours they can pay. */
@ApplicationScoped
public class Allocations {
    private final AllocationRepository allocations;

    Allocations(AllocationRepository allocations) {
        this.allocations = allocations;
    }

    /**
     * An allocation that pays staff.
     *
     * @param fte full-time equivalents of its year; 0 if its line names none
     */
    public record Paying(Administration administration, int year, BigDecimal fte) {}

    /**
     * The data of an allocation that an adjustment needs.
     *
     * @param line label of the note's line
     */
    public record AdjustableAllocation(
            UUID id, String line, LineTerms terms, AllocatedAmount amount, AllocationTraits traits) {

        static AdjustableAllocation of(Allocation allocation) {
            return new AdjustableAllocation(
                    allocation.id(), allocation.label(), allocation.terms(), allocation.amount(), allocation.traits());
        }

        public Administration administration() {
            return terms.administration();
        }

        public int year() {
            return amount.year();
        }

        public BigDecimal adjusted() {
            return amount.adjusted();
        }

        /** Returns whether the change takes the allocation below zero, or further below. */
        public boolean wouldFallBelowZero(BigDecimal change) {
            Direction direction = terms.direction();
            return direction.isBelowZero(amount.adopted(), adjusted().add(change))
                    && direction.isBelowZero(BigDecimal.ZERO, change);
        }
    }

    public Optional<Paying> find(UUID id) {
        return allocations.findByIdOptional(id).map(Allocation::paying);
    }

    /** Returns the data of the allocations and locks them against adjustments until the transaction ends. */
    public Map<UUID, AdjustableAllocation> lockAdjustable(Collection<UUID> ids) {
        allocations.lock(ids);
        return adjustable(ids);
    }

    /** Returns the data of those allocations that exist, by id. */
    public Map<UUID, AdjustableAllocation> adjustable(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : allocations.list("id in ?1", ids).stream()
                        .map(AdjustableAllocation::of)
                        .collect(Collectors.toMap(AdjustableAllocation::id, Function.identity()));
    }

    /** Returns the administrations of the allocations. */
    public static Set<Administration> administrations(Collection<AdjustableAllocation> of) {
        return of.stream()
                .map(AdjustableAllocation::administration)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Administration.class)));
    }
}
