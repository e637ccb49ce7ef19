package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What whoever books asks of the allocations: which line of which note each is of, and what that line has in other years. */
@ApplicationScoped
public class AllocatedLines {
    private final AllocationRepository allocations;

    AllocatedLines(AllocationRepository allocations) {
        this.allocations = allocations;
    }

    /**
     * What a line of a note has in one year.
     *
     * @param note the note's code
     * @param label the line's own words
     */
    public record Year(
            UUID allocation, UUID line, String note, String label, Administration administration, int year) {}

    public Optional<Year> find(UUID allocation) {
        return find(List.of(allocation)).stream().findFirst();
    }

    /** Those of the allocations that exist. */
    public List<Year> find(Collection<UUID> some) {
        return allocations.linesWhere("a.id in :ids order by a.id", some);
    }

    /** All years of these lines, ascending. */
    public List<Year> ofLines(Collection<UUID> lines) {
        return allocations.linesWhere("a.line in :ids order by a.year, a.id", lines);
    }
}
