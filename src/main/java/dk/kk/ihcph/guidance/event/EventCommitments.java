package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.budget.CommitmentService;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Tells the budget what events bind: what is planned and published, and nothing once an event is called off. */
@ApplicationScoped
class EventCommitments {
    private final CommitmentService commitments;

    EventCommitments(CommitmentService commitments) {
        this.commitments = commitments;
    }

    void tell(Event event) {
        PlannedCost cost = event.plan().plannedCost();
        boolean binds = cost != null
                && cost.allocation() != null
                && (event.status() == EventStatus.PUBLISHED || event.status() == EventStatus.COMPLETED);
        if (event.status() != EventStatus.DRAFT) {
            commitments.event(
                    event.id(),
                    binds && cost != null ? cost.allocation() : null,
                    binds && cost != null ? cost.amount() : BigDecimal.ZERO);
        }
    }
}
