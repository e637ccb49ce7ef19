package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What other features ask of the allocations: which hours they can pay. */
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

    public Optional<Paying> find(UUID id) {
        return allocations.findByIdOptional(id).map(Allocation::paying);
    }
}
