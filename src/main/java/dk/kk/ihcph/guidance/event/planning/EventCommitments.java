package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.budget.allocation.CommitmentService;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.PlannedCost;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/**
 * Tells the budget the commitments of events: the planned cost once an event is published, and nothing once it is
 * cancelled.
 */
@ApplicationScoped
class EventCommitments {
    private final CommitmentService commitments;

    EventCommitments(CommitmentService commitments) {
        this.commitments = commitments;
    }

    void update(Event event) {
        if (event.status() == EventStatus.DRAFT) {
            return;
        }
        PlannedCost cost =
                event.status() == EventStatus.CANCELLED ? null : event.plan().plannedCost();
        if (cost == null || cost.allocation() == null) {
            commitments.recordEvent(event.id(), null, BigDecimal.ZERO);
        } else {
            commitments.recordEvent(event.id(), cost.allocation(), cost.amount());
        }
    }
}
