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
 * Keeps what allocations are bound to and nobody has posted yet: hours and events, as those tell who know of them. Only
 * what differs from what was known is added, and nothing is changed, so that what was bound at any time stays known.
 */
@ApplicationScoped
public class CommitmentService {
    private final CommitmentRepository commitments;

    CommitmentService(CommitmentRepository commitments) {
        this.commitments = commitments;
    }

    /**
     * Funded hours of a month.
     *
     * @param month 1 to 12
     * @param worked hours confirmed as worked, with two decimals
     * @param planned hours planned and not yet confirmed, with two decimals
     */
    public record MonthHours(int month, BigDecimal worked, BigDecimal planned) {}

    /**
     * The hours of these allocations, as they are once nobody else tells of them at the same time. Must be the last that a
     * transaction does, since others who tell of the same allocations wait until it ends.
     */
    @Transactional
    public void hours(SortedSet<UUID> allocations, Supplier<Map<UUID, List<MonthHours>>> told) {
        allocations.forEach(commitments::lock);
        told.get().forEach(commitments::addHours);
    }

    /** What an event is planned to cost, in DKK, and which allocation is to pay it; none where it is to cost nothing. */
    @Transactional
    public void event(UUID event, @Nullable UUID allocation, BigDecimal amount) {
        commitments.lock(event);
        commitments.addEvent(event, allocation, amount);
    }
}
