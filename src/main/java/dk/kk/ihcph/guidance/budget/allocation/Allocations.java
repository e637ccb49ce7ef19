package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.Purpose;
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
import org.jspecify.annotations.Nullable;

/** What others ask of the allocations: whose they are, and which hours they can pay. */
@ApplicationScoped
public class Allocations {
    private final AllocationRepository allocations;

    Allocations(AllocationRepository allocations) {
        this.allocations = allocations;
    }

    /**
     * What an allocation pays people with.
     *
     * @param fte full-time equivalents of its year; 0 where its line names none
     */
    public record Paying(Administration administration, int year, BigDecimal fte) {}

    /**
     * What is to be known of an allocation to change what it has.
     *
     * @param line label of the note's line
     * @param adopted in DKK
     * @param adjusted in DKK, with all that was decided so far
     * @param priceLevel the year whose prices and wages the note's amounts are in
     * @param wageShare the part that follows wages, 0 to 1
     * @param purpose what the line is for, where that is said
     * @param paysStaff whether its line names full-time equivalents
     */
    public record Facts(
            UUID id,
            Administration administration,
            int year,
            String line,
            Direction direction,
            BigDecimal adopted,
            BigDecimal adjusted,
            int priceLevel,
            BigDecimal wageShare,
            @Nullable Purpose purpose,
            boolean paysStaff) {

        /** Whether the change takes it below zero, or further below. */
        public boolean wouldFallBelowZero(BigDecimal change) {
            BigDecimal then = adjusted.add(change);
            return direction.isBelowZero(adopted, then) && direction.isBelowZero(BigDecimal.ZERO, change);
        }
    }

    public Optional<Paying> find(UUID id) {
        return allocations.findByIdOptional(id).map(Allocation::paying);
    }

    /** The same, and until the transaction ends nobody else adjusts them. */
    public Map<UUID, Facts> lockedFacts(Collection<UUID> ids) {
        allocations.lock(ids);
        return facts(ids);
    }

    /** Those of these that there are, by id. */
    public Map<UUID, Facts> facts(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : allocations.list("id in ?1", ids).stream()
                        .map(Allocation::facts)
                        .collect(Collectors.toMap(Facts::id, Function.identity()));
    }

    /** Whose these are. */
    public static Set<Administration> administrations(Collection<Facts> of) {
        return of.stream()
                .map(Facts::administration)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Administration.class)));
    }
}
