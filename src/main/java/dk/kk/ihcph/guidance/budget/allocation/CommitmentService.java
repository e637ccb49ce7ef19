package dk.kk.ihcph.guidance.budget.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records what allocations are committed to pay and is not posted yet: hours and events, as other features report
 * them. Only differences are added and no row is changed, so that the commitments at any earlier instant stay known.
 */
@ApplicationScoped
public class CommitmentService {
    private final CommitmentRepository commitments;

    CommitmentService(CommitmentRepository commitments) {
        this.commitments = commitments;
    }

    /**
     * The funded hours of a month.
     *
     * @param month 1 to 12
     * @param worked hours confirmed as worked, with two decimals
     * @param planned hours planned and not yet confirmed, with two decimals
     */
    public record MonthHours(int month, BigDecimal worked, BigDecimal planned) {}

    /**
     * Records the hours of these allocations. The supplier is called once nobody else reports the same allocations.
     * Call it last in a transaction, because others who report them wait until it ends.
     */
    @Transactional
    public void recordHours(SortedSet<UUID> allocations, Supplier<Map<UUID, List<MonthHours>>> told) {
        allocations.forEach(commitments::lock);
        told.get().forEach(commitments::addHours);
    }

    /** Records the planned cost of an event in DKK and the allocation that pays it; null if the event has no cost. */
    @Transactional
    public void recordEvent(UUID event, @Nullable UUID allocation, BigDecimal amount) {
        commitments.lock(event);
        commitments.addEvent(event, allocation, amount);
    }
}
