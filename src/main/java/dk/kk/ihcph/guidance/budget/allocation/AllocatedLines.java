package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells the posting rules which line of which note an allocation belongs to, and the line's allocations in other
 * years.
 */
@ApplicationScoped
public class AllocatedLines {
    private final AllocationRepository allocations;

    AllocatedLines(AllocationRepository allocations) {
        this.allocations = allocations;
    }

    /**
     * The allocation of a note's line for one year.
     *
     * @param note the note's code
     * @param label the line's own text
     */
    public record LineYear(
            UUID allocation, UUID line, String note, String label, Administration administration, int year) {}

    public Optional<LineYear> find(UUID allocation) {
        return find(List.of(allocation)).stream().findFirst();
    }

    /** Finds those of the allocations that exist. */
    public List<LineYear> find(Collection<UUID> some) {
        return allocations.lines(some);
    }

    /** Returns all years of these lines, ascending. */
    public List<LineYear> ofLines(Collection<UUID> lines) {
        return allocations.allYears(lines);
    }
}
